"""Small parts of what is told of a word."""

from urllib.parse import urlencode

from django import template
from django.urls import get_script_prefix
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from exchange.languages.codes import BCP47
from exchange.lib.language_runs import runs

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
