"""Keeping drafts as a member types."""

import re

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from exchange.lib import addresses
from exchange.posts import drafts

PLACE = re.compile(
    r"(?:ask/[a-z-]{1,20}|note|answer/\d{1,18}|edit/\d{1,18}|correct/[a-z]{1,12}/\d{1,18}"
    r"|translate/[a-z]{1,12}/\d{1,18})\Z"
)


@require_POST
def keep(request: HttpRequest, place: str) -> HttpResponse:
    """204 when kept; 403 for a visitor, whose own browser keeps it; 400 for a place no form has."""
    if not request.user.is_authenticated:
        return HttpResponse(status=403)
    if not PLACE.match(place):
        return HttpResponse(status=400)
    drafts.keep(request, place, dict(request.POST.lists()))
    return HttpResponse(status=204)


@require_POST
def discard(request: HttpRequest, place: str) -> HttpResponse:
    """Throw the draft away and begin again at the form it belongs to."""
    if not PLACE.match(place):
        return HttpResponse(status=400)
    drafts.forget(request, place)
    return redirect(addresses.ours(request, request.POST.get("next", "")))
