"""Choosing how Chinese is shown, from the page one is reading."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from accounts.models import User
from exchange.reading import choices


@require_POST
def choose(request: HttpRequest) -> HttpResponse:
    """`readings` or `script`, one at a time; what is no choice changes nothing."""
    now = choices.choice_of(request)
    readings, script = request.POST.get("readings", now.readings), request.POST.get("script", now.script)
    chosen = choices.Choice(
        readings if readings in User.Readings.values else now.readings,
        script if script in User.Script.values else now.script,
    )
    response = redirect(back(request))
    choices.keep(request, response, chosen)
    return response


def back(request: HttpRequest) -> str:
    address = request.POST.get("next", "")
    ours = url_has_allowed_host_and_scheme(address, {request.get_host()}, require_https=request.is_secure())
    return address if ours else "/"
