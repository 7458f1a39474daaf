"""A word to the writer before what they wrote is posted: told once, and never in the way of posting it.

Rooms above know what there is to say; `settings.ADVISERS` names them. An adviser takes the request and the Writing, and
returns what it has to say, empty most of the time; each has a tag of its own that shows it in the form.
"""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.utils.module_loading import import_string

from exchange.posts.models import Comment, Post


@dataclass(frozen=True)
class Writing:
    """What somebody is about to post."""

    text: str
    language: str
    """en, zh-hans or zh-hant."""
    to: object = None
    """The member it answers; None for what is written to everybody."""
    about: tuple[str, ...] = ()
    """What was said before: words in it are being talked about."""
    is_question: bool = False

    @classmethod
    def under(cls, said: Post | Comment, text: str, language: str) -> "Writing":
        """An answer to a post or a comment."""
        return cls(text, language, said.author, tuple(words_of(said)))


def words_of(said: Post | Comment) -> list[str]:
    if isinstance(said, Comment):
        return [said.body, *words_of(said.post)]
    return [said.title, said.body, *(said.request.expressions if said.request else [])]


def holds_back(request: HttpRequest, form, writing: Writing) -> bool:
    """Whether the form should be shown once more, with what there is to say in `form.advice`."""
    advisers = map(import_string, settings.ADVISERS)
    form.advice = [advice for adviser in advisers for advice in adviser(request, writing)]
    return bool(form.advice)
