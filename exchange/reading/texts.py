"""The passages of what people write, as pages show them: what is annotated when it is saved, and found when read."""

from collections.abc import Iterable, Iterator
from functools import singledispatch

from django.template.defaultfilters import linebreaksbr
from django.utils.html import escape

from exchange.posts.models import Comment, Correction, Post, Translation
from exchange.posts.templatetags.posts import difference
from exchange.reading.passage import Passage

Text = Post | Comment | Correction | Translation


@singledispatch
def passages_of(written: Text) -> Iterator[str]:
    """As HTML, each as the page gives it to the `reading` tag."""
    raise TypeError(f"Nobody reads {written!r}.")


@passages_of.register
def _(post: Post) -> Iterator[str]:
    yield from (escape(post.title), post.body_html)
    if post.request:
        yield from map(escape, post.request.expressions)
        yield from (escape(answer) for question, answer in post.request.answers_given if not question.choices)


@passages_of.register
def _(comment: Comment) -> Iterator[str]:
    yield comment.body_html


@passages_of.register
def _(translation: Translation) -> Iterator[str]:
    yield from (escape(translation.title), translation.body_html)


@passages_of.register
def _(correction: Correction) -> Iterator[str]:
    yield from (difference(correction), linebreaksbr(correction.reason))


def texts_of(things: Iterable[Text]) -> set[str]:
    """Without the markup, and without what has nothing to read in it or can't be written into a database."""
    passages = (Passage(str(html)) for thing in things for html in passages_of(thing))
    return {passage.text for passage in passages if passage.is_in(("zh", "en")) and is_storable(passage.text)}


def is_storable(text: str) -> bool:
    return "\x00" not in text and not any("\ud800" <= character <= "\udfff" for character in text)
