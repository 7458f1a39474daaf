"""Results as their reader sees them."""

from django import template
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from exchange.search import asking
from exchange.search.clues import Draft
from exchange.search.finding import Found
from exchange.search.marking import Segment
from exchange.search.results import Result, results
from exchange.search.similar import Similar, similar

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


@register.inclusion_tag("search/_as_you_ask.html")
def as_you_ask(form, again: bool = False) -> dict:
    """In a form that asks: similar questions, as one types or after it was sent; `again` where it opens filled."""
    found = [one for one in getattr(form, "advice", []) if isinstance(one, Similar)]
    return {"found": found, "seen": asking.seen(found), "held_back": bool(found), "again": again}


@register.inclusion_tag("search/_answered_before.html", takes_context=True)
def answered_before(context: template.Context, post) -> dict:
    """The best answer to an earlier question, for the one who asks, as long as theirs has none accepted."""
    reader = context["user"]
    if not post.request or post.is_answered or reader.pk != post.author_id:
        return {}
    draft = Draft(f"{post.title}\n{post.body}", tuple(post.request.expressions))
    found = similar(draft, reader=reader, without=post.pk)
    return {"best": next((each for each in found if each.answer), None)}


@register.filter
def opening_of(answer) -> str:
    """A comment's first words, or the sentence a correction proposes."""
    return getattr(answer, "corrected", "") or answer.opening
