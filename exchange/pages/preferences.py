"""Language and theme: kept on the profile of a member, in a cookie for a visitor."""

from urllib.parse import parse_qsl, urlencode, urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST

from exchange.languages.codes import WRITTEN
from exchange.lib import addresses
from exchange.pages.context import THEME_COOKIE, THEMES


@require_POST
def language(request: HttpRequest) -> HttpResponse:
    return keep(request, "language", WRITTEN, field="ui_language", cookie=settings.LANGUAGE_COOKIE_NAME)


@require_POST
def theme(request: HttpRequest) -> HttpResponse:
    return keep(request, "theme", THEMES, field="theme", cookie=THEME_COOKIE)


def keep(request: HttpRequest, name: str, choices: tuple, *, field: str, cookie: str) -> HttpResponse:
    """Remember one choice and go back; anything that is not a choice changes nothing."""
    response = HttpResponseRedirect(way_back(request))
    chosen = request.POST.get(name)
    if chosen not in choices:
        return response
    if request.user.is_authenticated:
        setattr(request.user, field, chosen)
        request.user.save(update_fields=[field])
    else:
        response.set_cookie(
            cookie,
            chosen,
            max_age=settings.LANGUAGE_COOKIE_AGE,
            samesite=settings.LANGUAGE_COOKIE_SAMESITE,
            secure=settings.LANGUAGE_COOKIE_SECURE,
        )
    return response


def way_back(request: HttpRequest) -> str:
    """Where the reader was, if that is on this site; without `hl`, which would overrule what was just chosen."""
    parts = urlsplit(addresses.ours(request, request.POST.get("next", "")))
    query = urlencode([(key, value) for key, value in parse_qsl(parts.query, True) if key != "hl"])
    return parts._replace(query=query).geturl()
