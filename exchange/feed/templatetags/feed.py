"""Small parts of cards."""

import re

from django import template
from django.urls import get_script_prefix
from django.utils import translation
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from exchange.languages.codes import BCP47

register = template.Library()

# A longer expression set large would be most of its card.
LONGEST_LARGE = 16
ENDS = "。．.！!？?…"


@register.simple_tag
def post_url(post) -> str:
    """A page has dozens, so it is put together, not looked up."""
    return f"{get_script_prefix()}posts/{post.pk}/"


@register.filter
def headline(post) -> SafeString:
    """The title of a card. The Chinese it asks about stands out, large and in a serif."""
    title = post.title or post.opening
    large = large_within(post)
    if not large:
        return escape(title)
    tag = format_html('<span class="said" lang="{}">', BCP47[post.request.target_language])
    pieces = re.split(f"({'|'.join(map(re.escape, large))})", title)
    return mark_safe("".join(f"{tag}{escape(p)}</span>" if p in large else escape(p) for p in pieces))


def large_within(post) -> list[str]:
    """Longest first, so that 帮忙 is found before 帮. One character alone could be part of any Chinese word."""
    if not post.request or post.request.target_language != "zh":
        return []
    said = {expression.rstrip(ENDS) for expression in post.request.expressions}
    least = 1 if post.language == "en" else 2
    return sorted((each for each in said if least <= len(each) <= LONGEST_LARGE), key=len, reverse=True)


@register.simple_tag
def topic_in_both(topic) -> SafeString:
    """`Food 美食`, or `美食 Food`: a word of the other language is learned on the way past it."""
    there = "zh-hans" if translation.get_language() == "en" else "en"
    other = getattr(topic, f"name_{there.replace('-', '_')}", "")
    return format_html('{} <span class="quiet" lang="{}">{}</span>', topic, BCP47[there], other)
