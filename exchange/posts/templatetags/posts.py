"""Small parts of the pages people write on."""

from django import template
from django.urls import get_script_prefix
from django.utils import translation
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from exchange.posts.models import Correction

register = template.Library()


@register.simple_tag
def act(what: str, pk: int, name: str) -> str:
    """The address of an act on something written. A page has hundreds, so it is put together, not looked up."""
    return f"{get_script_prefix()}{what}/{pk}/{name}/"


@register.simple_tag
def member_url(member) -> str:
    """The member's page; put together for the same reason."""
    return f"{get_script_prefix()}members/{member.handle}/"


@register.simple_tag
def both(label) -> SafeString:
    """A label in the reader's language and, quieter, in that of the other bank."""
    here = translation.get_language() or "en"
    there = "zh-hans" if here == "en" else "en"
    with translation.override(there):
        other = str(label)
    lang = "zh-Hans" if there == "zh-hans" else "en"
    return format_html('<strong>{}</strong><span class="quiet" lang="{}">{}</span>', label, lang, other)


@register.filter
def difference(correction: Correction) -> SafeString:
    """The sentence with what goes struck and what comes underlined; screen readers hear <del> and <ins>."""
    return mark_safe("".join(marked(span) for span in correction.difference))  # each span is escaped


TAGS = {"removed": "del", "added": "ins", "moved_from": "del", "moved_to": "ins"}


def marked(span) -> str:
    """One Span of a difference as HTML. Within a mended word only the letters that changed are tinted strongly."""
    tag = TAGS.get(span.kind)
    if tag is None:
        return escape(span.text)
    pieces = span.parts or ((span.text, False),)
    inside = "".join(f"<b>{escape(piece)}</b>" if changed else escape(piece) for piece, changed in pieces)
    moved = ' class="moved"' if span.move else ""
    return f"<{tag}{moved}>{inside}</{tag}>"
