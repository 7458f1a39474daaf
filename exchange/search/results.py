"""What a page of results shows of each: its title, and the lines that match, with where and how."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from exchange.languages import variants
from exchange.languages.codes import BCP47, language_of
from exchange.lib import markdown
from exchange.posts.models import Acceptance, Comment, Correction, Post, Translation
from exchange.search import ranking
from exchange.search.documents import texts
from exchange.search.finding import Found, Hit, Match
from exchange.search.marking import Segment, marked
from exchange.search.query import Query

MOST_LINES = 4
"""Of one post; the rest is a click away."""
HOW = {
    ranking.PHRASE: _("exactly"),
    ranking.ASKED: _("exactly"),
    ranking.WORDS: _("all the words"),
    ranking.SOUND: _("by sound"),
    ranking.NEAR: _("something like it"),
    ranking.CHARACTERS: _("in another order"),
    ranking.MEANING: _("by meaning"),
    ranking.MOST: _("most of it"),
    ranking.SOME: _("some of it"),
}


@dataclass(frozen=True)
class Line:
    """Some words of a post, or of what is said under it, with what matches in them."""

    where: str | Promise
    how: str | Promise
    segments: list[Segment]
    lang: str
    url: str
    by: object = None


@dataclass(frozen=True)
class Result:
    hit: Hit
    title: list[Segment]
    lang: str
    lines: list[Line]
    more: int = 0
    """How many lines are left out."""
    is_answered: bool = False

    @property
    def subject(self):
        return self.hit.subject

    @property
    def kind(self) -> str:
        return self.subject._meta.model_name


def results(found: Found, script: str) -> list[Result]:
    """In the script the reader chose, empty for what each author wrote."""
    answered = answered_of([hit.subject for hit in found.hits if isinstance(hit.subject, Post)])
    return [Showing(found.query, script, answered).result(hit) for hit in found.hits]


def answered_of(posts: list[Post]) -> frozenset[int]:
    """Whose accepted answer can be seen."""
    shown = [Q(**{f"{kind}__isnull": False, f"{kind}__hidden_at": None}) for kind in ("comment", "correction")]
    accepted = Acceptance.objects.filter(shown[0] | shown[1], post__in=[post.pk for post in posts])
    return frozenset(accepted.values_list("post", flat=True)) if posts else frozenset()


@dataclass(frozen=True)
class Showing:
    query: Query
    script: str
    answered: frozenset[int] = frozenset()

    def result(self, hit: Hit) -> Result:
        subject, best = hit.subject, hit.matches[0].match
        if not isinstance(subject, Post):
            return Result(hit, self.marked(str(subject), best), "", list(self.of_named(hit)))
        lines = [line for match in hit.matches for line in self.lines(match)]
        title = self.marked(subject.title or markdown.plain(subject.body), best)
        more = max(len(lines) - MOST_LINES, 0)
        return Result(
            hit, title, self.lang(subject.lang), lines[:MOST_LINES], more, is_answered=subject.pk in self.answered
        )

    def of_named(self, hit: Hit) -> Iterator[Line]:
        """What a member or a topic says of itself, if that is what matches."""
        match = hit.matches[0]
        for text in filter(None, texts(hit.subject)[1].split("\n") if match.place == ranking.BODY else ()):
            segments = self.marked(text, match.match)
            if any(segment.is_marked for segment in segments):
                yield Line("", HOW[match.match], segments, "", hit.subject.get_absolute_url())

    def lines(self, match: Match) -> Iterator[Line]:
        """Those that have something marked; of a post whose title says it all, how it begins."""
        thing = match.thing
        said = [self.line(match, text, lang) for text, lang in below_title(thing) if text.strip()]
        marked_lines = [line for line in said if any(segment.is_marked for segment in line.segments)]
        yield from marked_lines or said[:1]

    def line(self, match: Match, text: str, lang: str) -> Line:
        thing = match.thing
        by = None if isinstance(thing, Post) else thing.author
        segments = self.marked(text, match.match)
        return Line(where(match), HOW[match.match], segments, self.lang(lang), thing.get_absolute_url(), by)

    def marked(self, text: str, match: int) -> list[Segment]:
        return marked(self.query, self.converted(text), match)

    def converted(self, text: str) -> str:
        if self.script == "zh-hant":
            return variants.to_traditional(text)
        return variants.to_simplified(text) if self.script == "zh-hans" else text

    def lang(self, lang: str) -> str:
        return BCP47[self.script] if self.script and language_of(lang.lower()) == "zh" else lang


def below_title(thing) -> Iterator[tuple[str, str]]:
    """All a thing says but the title that stands over it already, each text with its `lang`."""
    title, body = texts(thing)
    if isinstance(thing, Post):
        expressions = title.split("\n")[1:]
        yield from ((text, BCP47[thing.expressions_language]) for text in expressions)
    elif isinstance(thing, Correction):
        yield from ((thing.corrected, thing.lang), (thing.sentence, thing.lang), (thing.reason, thing.reason_lang))
        return
    elif title:
        yield title, thing.lang
    yield from ((text, thing.lang) for text in body.split("\n")[is_headline(thing) :])


def is_headline(thing) -> bool:
    """Whether its text stands in the place of a title."""
    return isinstance(thing, Post) and not thing.title


def where(match: Match) -> str | Promise:
    thing = match.thing
    if isinstance(thing, Comment):
        return thing.get_kind_display()
    if isinstance(thing, Correction):
        return _("Correction")
    if isinstance(thing, Translation):
        return _("Translation")
    return _("Title") if match.place == ranking.TITLE else _("Text")
