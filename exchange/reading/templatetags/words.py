"""Small parts of what is told of a word."""

from dataclasses import replace
from urllib.parse import urlencode

from django import template
from django.urls import get_script_prefix
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from exchange.languages import dictionary, variants
from exchange.languages.codes import BCP47
from exchange.lib.language_runs import runs
from exchange.reading.choices import choice_of
from exchange.reading.explaining import Explanation, explain
from exchange.reading.looking_up import annotated_whole, look_up

register = template.Library()


@register.simple_tag
def word_url(text: str, lang: str = "", at: int = 0) -> str:
    """Where a word is explained. A passage has hundreds, so it is put together, not looked up."""
    asked = {"text": text} | ({"at": at} if at else {}) | ({"lang": lang} if lang else {})
    return f"{get_script_prefix()}reading/word/?{urlencode(asked)}"


@register.filter
def with_runs(text: str, lang: str) -> SafeString:
    """An English definition, the Chinese in it marked with its `lang`."""
    fallback, pieces, end = "zh-hant" if lang == BCP47["zh-hant"] else "zh-hans", [], 0
    for start, stop, run in runs(text, "en", fallback):
        pieces += [escape(text[end:start]), format_html('<span lang="{}">{}</span>', run, text[start:stop])]
        end = stop
    return mark_safe("".join([*pieces, escape(text[end:])]))  # each piece is escaped


@register.simple_tag(takes_context=True)
def explained_whole(context: template.Context, text: str) -> Explanation | None:
    """All of a text as one word, even where no dictionary has it so; None while there is no dictionary."""
    if not dictionary.is_built():
        return None
    interface = get_language() or "en"
    shown_in = choice_of(context["request"]).script or ("zh-hant" if interface == "zh-hant" else "zh-hans")
    script = shown_in if dictionary.is_chinese(text) else None
    if script == "zh-hant":
        text = variants.to_traditional(text, "TW")
    looked = look_up(text, 0, script)
    if looked.said != text:
        looked = replace(looked, start=0, end=len(text), entry=None, word=annotated_whole(text, 0, len(text)))
    return explain(looked, script or "", shown_in, interface)
