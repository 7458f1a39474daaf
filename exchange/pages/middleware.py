"""What every answer of the site carries: permissions, and the reader's language and time."""

import codecs
from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.utils import timezone, translation
from django.utils.cache import patch_vary_headers

from exchange.languages.codes import BCP47, WrittenLanguage
from exchange.pages import errors, negotiation

TAKES_ANYTHING = "/search/"
"""Its box may be filled with whatever a keyboard or a clipboard holds; it leaves out what cannot be written down."""
PERMISSIONS = "camera=(), display-capture=(), geolocation=(), microphone=(self), payment=(), usb=(), browsing-topics=()"


def permissions_policy(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Pages may ask for the microphone, to record how a word sounds, and for nothing else."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        return response

    return answer


def writable(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Only what can be written down: no page can hold half a character, and PostgreSQL no NUL.

    Form fields refuse NUL themselves, addresses do not. Django refuses encodings that may bring half a character, such
    as UTF-7, in plain forms but not in those with files.
    """

    def answer(request: HttpRequest) -> HttpResponse:
        in_query = "%00" in request.META.get("QUERY_STRING", "") and request.path_info != TAKES_ANYTHING
        if "\0" in request.path_info or in_query:
            raise BadRequest("An address holds no NUL.")
        if request.encoding and codecs.lookup(request.encoding).name != "utf-8":
            raise BadRequest("Forms come in UTF-8.")
        return get_response(request)

    return answer


class ReaderLanguageMiddleware:
    """Speak the reader's language: profile, then cookie, then browser; `?hl=` for one look that is not remembered.

    Addresses carry no language, so that a shared link opens in the language of whoever follows it.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        language = reader_language(request)
        request.LANGUAGE_CODE = language
        with translation.override(language), timezone.override(reader_time_zone(request)):
            response = self.get_response(request)
            if response.status_code == 405 and request.method == "GET" and not response.content:
                response = errors.not_allowed(request, response)
        patch_vary_headers(response, ("Accept-Language", "Cookie"))
        if request.user.is_authenticated and not response.has_header("Cache-Control"):
            response.headers["Cache-Control"] = "private"  # no proxy on the way keeps a member's page
        response.headers.setdefault("Content-Language", BCP47[language])
        return response


def reader_language(request: HttpRequest) -> WrittenLanguage:
    return (
        negotiation.written_language(request.GET.get("hl", ""))
        or negotiation.stored(getattr(request.user, "ui_language", None))
        or negotiation.stored(request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME))
        or negotiation.first_understood(request.headers.get("Accept-Language", ""))
    )


def reader_time_zone(request: HttpRequest):
    """The member's own zone; None is the site's, for those who have not told us theirs."""
    return request.user.tzinfo if request.user.is_authenticated else None
