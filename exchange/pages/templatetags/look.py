"""Small parts that stand many times on a page. Tags rather than includes, since a feed shows hundreds of them."""

import zlib

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from exchange.languages.codes import BCP47, language_of

register = template.Library()

TONES = 6
CHIP = {"en": "EN", "zh": "中文"}


@register.simple_tag
def icon(name: str, label: str = "") -> SafeString:
    """An icon of static/img/icons.svg; silent for screen readers unless it stands alone and so needs a label."""
    voice = format_html('role="img" aria-label="{}"', label) if label else SafeString('aria-hidden="true"')
    address = f"{static('img/icons.svg')}#{name}"
    return format_html('<svg class="icon" {}><use href="{}"></use></svg>', voice, address)


@register.simple_tag
def avatar(member, size: str = "") -> SafeString:
    """The first character of a name on a ground that stays the same for this member."""
    tone = zlib.crc32(member.handle.encode()) % TONES
    classes = f"avatar avatar-{tone}" + (f" avatar-{size}" if size else "")
    return format_html('<span class="{}" aria-hidden="true">{}</span>', classes, member.initial)


@register.simple_tag
def language_chip(language: str) -> SafeString:
    """`en`, `zh`, `zh-hans` or `zh-hant`: vermilion for Chinese, indigo for English, and always named."""
    bank = language_of(language)
    return format_html('<span class="chip chip-{}" lang="{}">{}</span>', bank, BCP47[language], CHIP[bank])


@register.filter
def bcp47(language: str) -> str:
    """For the `lang` attribute: `zh-hant` → `zh-Hant`."""
    return BCP47.get(language, language)


@register.filter
def button_class(tags: list[str] | None) -> str:
    """How much a button matters, from what allauth's templates call it; without a word it is the thing to do."""
    said = set(tags or ())
    if said & {"delete", "danger"}:
        return "button button-danger"
    if "link" in said:
        return "text-button"
    return "button button-quiet" if said & {"outline", "secondary", "cancel", "panel", "tool"} else "button"
