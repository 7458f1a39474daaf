"""How a character is written: what the animation draws, one character at a time."""

import hashlib

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from exchange.languages import strokes

YEAR = 60 * 60 * 24 * 365


@require_safe
def drawing(request: HttpRequest, character: str) -> HttpResponse:
    """The same for everyone and for long: strokes do not change."""
    drawn = strokes.drawing(character)
    if drawn is None:
        return JsonResponse({"reason": _("Nobody has drawn this character for us yet.")}, status=404)
    etag = f'"{hashlib.sha256(drawn).hexdigest()[:32]}"'
    response = HttpResponse(drawn, content_type="application/json", headers={"ETag": etag})
    patch_cache_control(response, public=True, max_age=YEAR, immutable=True)
    return get_conditional_response(request, etag=etag, response=response) or response
