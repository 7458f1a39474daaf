"""A word of a text, looked up: on its own page, or as the part of one that comes into the page one is reading."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from exchange.languages import dictionary
from exchange.lib.text import looks_blank
from exchange.reading.choices import choice_of
from exchange.reading.examples import examples
from exchange.reading.explaining import Explanation, explain
from exchange.reading.looking_up import LONGEST_TEXT, look_up, words_of

A_WHILE = 300
"""Seconds in which a reader's own browser need not ask again."""
SCRIPTS = {"zh-hans": "zh-hans", "zh-hant": "zh-hant"}


@require_safe
def word(request: HttpRequest) -> HttpResponse:
    """`text` with a place `at` in it, counted in characters; `lang` is the language the text is marked with."""
    text, at = request.GET.get("text", ""), request.GET.get("at", "0")
    if not dictionary.is_built():
        return refused(request, text, _("The dictionary is away at the moment. Please try again later."), status=503)
    if looks_blank(text):
        return refused(request, "", "")
    if len(text) > LONGEST_TEXT:
        counts = {"count": len(text), "most": LONGEST_TEXT}
        reason = _("This has %(count)s characters; a word is looked up in %(most)s at most.") % counts
        return refused(request, text[:LONGEST_TEXT], reason, status=400)
    if not (at.isdecimal() and at.isascii() and len(at) < 6 and int(at) < len(text)):
        return refused(request, text, _("There is no word at that place of the text."), status=400)
    return answer(request, text, int(at))


@require_safe
def bounds(request: HttpRequest) -> HttpResponse:
    """Where the words of a sentence begin and end, for those who go through it with the keys."""
    text = request.GET.get("text", "")
    if len(text) > LONGEST_TEXT or not dictionary.is_built():
        return JsonResponse({"words": []}, status=400 if dictionary.is_built() else 503)
    response = JsonResponse({"words": [[word.start, word.end] for word in words_of(text)]})
    patch_cache_control(response, private=True, max_age=A_WHILE)
    return response


def answer(request: HttpRequest, text: str, at: int) -> HttpResponse:
    script = SCRIPTS.get(request.GET.get("lang", "").lower(), "")
    interface = get_language() or "en"
    shown_in = choice_of(request).script or ("zh-hant" if interface == "zh-hant" else "zh-hans")
    explained = explain(look_up(text, at, script or None), script, shown_in, interface)
    context = {
        "word": explained,
        "examples": examples(spellings(explained), explained.language, but_not=text) if explained.is_known else [],
        "met_in": request.GET.get("in", ""),
        "ask_address": ask_address(explained),
        "is_page": not is_part(request),
    }
    response = render(request, "reading/word.html" if context["is_page"] else "reading/_word.html", context)
    patch_cache_control(response, private=True, max_age=A_WHILE)
    patch_vary_headers(response, ["Cookie", "Accept-Language", "HX-Request"])
    return response


def refused(request: HttpRequest, text: str, reason: str, status: int = 200) -> HttpResponse:
    """With a box to type a word into, which is the whole page when nothing was asked."""
    context = {"text": text, "reason": reason, "most": LONGEST_TEXT}
    template = "reading/_word_refused.html" if is_part(request) else "reading/word_box.html"
    return render(request, template, context, status=status)


def is_part(request: HttpRequest) -> bool:
    return request.headers.get("HX-Request") == "true"


def spellings(explained: Explanation) -> list[str]:
    """As it is said in the text, then as the dictionary has it."""
    return list(dict.fromkeys([explained.looked.said, explained.headword, explained.base or explained.headword]))


def ask_address(explained: Explanation) -> str:
    """A question about it, begun: what it is, and where it was met."""
    sentence = explained.looked.text.strip()
    begun = {"target_language": explained.language, "expressions": explained.looked.said}
    if sentence != explained.looked.said:
        begun["source"] = sentence
    return f"{reverse('ask_kind', args=['meaning'])}?{urlencode(begun)}"
