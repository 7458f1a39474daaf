"""Whether a reader is offered help with a text. No query: what is needed is known from the page."""

from django import template
from django.utils.translation import get_language

from exchange.languages.codes import language_of
from exchange.posts.models import Comment, Post
from exchange.reading import machines, readers

register = template.Library()


@register.simple_tag(takes_context=True)
def may_need_help(context: template.Context, written: Post | Comment) -> bool:
    """Not where a person's translation into their language already stands beside it (`beside`, by the conversation)."""
    reader, screen = context["user"], get_language() or "en"
    if not readers.needs_help(reader, screen, written.language):
        return False
    target = language_of(readers.language_for(reader, screen, written.language))
    beside = getattr(written, "beside", None)
    best = beside.translation if beside else None
    return best is None or language_of(best.language) != target


@register.simple_tag
def translating_machine() -> machines.Machine | None:
    return machines.machine()
