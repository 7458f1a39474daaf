"""The way to the page of a phrase."""

from urllib.parse import quote

from django import template
from django.urls import get_script_prefix

from exchange.search.phrases import canonical, has_page

register = template.Library()


@register.simple_tag
def phrase_url(text: str) -> str:
    """Empty where it has none. A page has several, so it is put together, not looked up."""
    return f"{get_script_prefix()}phrases/{quote(canonical(text), safe='')}/" if has_page(text) else ""
