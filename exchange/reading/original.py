"""A post or a comment as it is put into another language: line by line, so that it keeps its shape."""

from dataclasses import dataclass
from functools import cached_property

from django.utils.safestring import SafeString, mark_safe

from exchange.languages.codes import BCP47, WrittenLanguage
from exchange.lib import retelling
from exchange.posts.models import Comment, Post
from exchange.reading.passage import Passage


@dataclass(frozen=True)
class Told:
    """The text in another language; safe to show."""

    language: WrittenLanguage
    title: str
    html: SafeString
    answers: list[tuple[str, str]]

    @property
    def lang(self) -> str:
        return BCP47[self.language]


@dataclass(frozen=True)
class Original:
    """What its author wrote: title, body, and what they told helpers, each with the question it answers."""

    language: WrittenLanguage
    title: str
    body: str
    html: str = ""
    """The body as it is shown."""
    answers: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, written: Post | Comment) -> "Original":
        if isinstance(written, Comment):
            return cls(written.language, "", written.body, written.body_html)
        given = written.request.answers_given if written.request else []
        answers = tuple((str(question.label), answer) for question, answer in given if not question.choices)
        return cls(written.language, written.title, written.body, written.body_html, answers)

    @cached_property
    def lines(self) -> list[str]:
        """Those a reader sees, without markup: the title (or an empty one), the body's, and the answers."""
        return [self.title, *retelling.lines_of(self.body), *(answer for _question, answer in self.answers)]

    @property
    def texts(self) -> list[str]:
        """The same as it is annotated when it is written: the body is one text of many lines."""
        return [self.title, Passage(self.html).text, *(answer for _question, answer in self.answers)]

    def told(self, lines: list[str], language: WrittenLanguage) -> Told:
        """With `lines` in place of its own; where they end, its own stay."""
        lines = [*lines, *self.lines[len(lines) :]]
        end = len(lines) - len(self.answers)
        html = retelling.retold(self.body, lines[1:end], language)
        answers = [(question, line) for (question, _own), line in zip(self.answers, lines[end:], strict=True)]
        return Told(language, lines[0], mark_safe(html), answers)  # retold escapes and cleans


def within(lines: list[str], most: int) -> list[str]:
    """The first lines, of at most `most` characters together; a single longer one is cut."""
    kept: list[str] = []
    for line in lines:
        if len(line) > most:
            return kept if any(kept) else [*kept, line[:most]]
        most -= len(line)
        kept.append(line)
    return kept
