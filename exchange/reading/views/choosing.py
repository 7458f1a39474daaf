"""Choosing how Chinese is shown, from the page one is reading."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from accounts.models import User
from exchange.lib import addresses
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
    response = redirect(addresses.ours(request, request.POST.get("next", "")))
    choices.keep(request, response, chosen)
    return response
