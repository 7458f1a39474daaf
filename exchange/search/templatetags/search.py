"""Results as their reader sees them."""

from django import template
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from exchange.search.finding import Found
from exchange.search.marking import Segment
from exchange.search.results import Result, results

register = template.Library()
TAGS = {True: ("<mark>", "</mark>"), False: ("", "")}


@register.filter
def with_marks(segments: list[Segment]) -> SafeString:
    pieces = [
        (SafeString(TAGS[each.is_marked][0]), each.text, SafeString(TAGS[each.is_marked][1])) for each in segments
    ]
    return format_html_join("", "{}{}{}", pieces)


@register.simple_tag
def results_of(found: Found, script: str) -> list[Result]:
    return results(found, script)
