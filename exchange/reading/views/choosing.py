"""Choosing how texts are shown, from the page one is reading."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from exchange.lib import addresses
from exchange.reading import choices


@require_POST
def choose(request: HttpRequest) -> HttpResponse:
    """`on` or `off`, one at a time; what is no aid changes nothing."""
    chosen = choices.choice_of(request).switched(request.POST.get("on", ""), request.POST.get("off", ""))
    response = redirect(addresses.ours(request, request.POST.get("next", "")))
    choices.keep(request, response, chosen)
    return response
