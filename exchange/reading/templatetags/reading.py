"""Passages as their reader chose to see them. Costs nothing for those who chose nothing."""

from django import template
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

from exchange.reading.choices import choice_of
from exchange.reading.passage import shown

register = template.Library()


@register.simple_tag(takes_context=True)
def reading(context: template.Context, text: str) -> SafeString:
    """`text` is escaped unless it is marked safe, as `body_html|safe` is."""
    html = conditional_escape(text)
    choice = reader_choice(context)
    if choice is None or choice.changes_nothing:
        return html
    return mark_safe(shown(str(html), choice.readings, choice.script))  # passage.shown escapes what it adds


def reader_choice(context: template.Context):
    """Found once a page."""
    if "request" not in context:
        return None
    request = context["request"]
    if not hasattr(request, "reading_choice"):
        request.reading_choice = choice_of(request)
    return request.reading_choice


@register.simple_tag(takes_context=True)
def reading_choice(context: template.Context):
    return reader_choice(context)


@register.simple_tag(takes_context=True)
def reading_lang(context: template.Context, lang: str) -> str:
    """The `lang` of a passage as it is shown: a converted one is in the script it was converted to."""
    choice = reader_choice(context)
    if choice and choice.script and lang.startswith("zh"):
        return "zh-Hant" if choice.script == "zh-hant" else "zh-Hans"
    return lang
