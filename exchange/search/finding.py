"""Searching: from what was typed to a page of what was found, level by level and never more than the page needs."""

import re
from dataclasses import dataclass, field, replace
from functools import partial, reduce
from operator import or_

from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.db.models import Q

from accounts.models import User
from exchange.posts.models import Comment, Correction, Post, Topic, TopicAlias, Translation
from exchange.posts.models.topic import plain
from exchange.search import ranking, vocabulary
from exchange.search.backends import backend
from exchange.search.backends.asking import LevelAsked, Row
from exchange.search.documents import texts
from exchange.search.exactness import says_exactly
from exchange.search.expressions import NOTHING, Expression, Token, either
from exchange.search.filters import Filters
from exchange.search.folding import fold
from exchange.search.levels import Level, levels
from exchange.search.query import Passage, Query, parse, pieces

PAGE = 20
CURSOR = re.compile(r"(\d{1,2})-(\d{1,19})\Z", re.ASCII)
LAST_ID = 2**63 - 1
NO_FILTERS = Filters()
FIRST = Row(99, 0)
MOST_LOOKS = 10
"""How often rows are fetched for a page when what is quoted is not in them after all."""
MOST_NAMESAKES = 20
NAMES = ("slug", "name_en", "name_zh_hans", "name_zh_hant")
"""What a topic is called."""
ENOUGH = 10
"""With so many rows that match closely, none is looked for that may be meant."""
MODELS = {model._meta.model_name: model for model in (Post, Comment, Correction, Translation, User, Topic)}


@dataclass(frozen=True)
class Match:
    """One thing that matches: a post, comment, correction, translation, member or topic."""

    thing: object
    row: Row

    @property
    def match(self) -> int:
        """How: `ranking.PHRASE`, WORDS, SOUND and so on."""
        return ranking.parts(self.row.score)[0]

    @property
    def place(self) -> int:
        """Where: `ranking.TITLE`, BODY or REPLY."""
        return ranking.parts(self.row.score)[1]

    @property
    def kind(self) -> str:
        return self.thing._meta.model_name

    @property
    def subject(self):
        """What stands in the list of results: the post, or the member or topic itself."""
        return self.thing if isinstance(self.thing, Post | User | Topic) else self.thing.post


@dataclass(frozen=True)
class Hit:
    """A post, member or topic, with everything on this page that matches in it, best first."""

    subject: object
    matches: list[Match] = field(default_factory=list)


@dataclass(frozen=True)
class Found:
    query: Query
    hits: list[Hit] = field(default_factory=list)
    older: str = ""
    """Where the next page begins; empty on the last."""


def find(text: str, *, reader=None, filters: Filters = NO_FILTERS, at: str = "", size: int = PAGE) -> Found:
    """A page of what `reader` may see and `text` finds, best first; never raises, whatever was typed.

    `size` counts matches; those in one post are shown together, so a page may have fewer hits. `at` is the `older` of
    the page before. Where nothing is asked for (no words, names or filters) nothing is found.
    """
    reader = reader or AnonymousUser()
    query, keep = resolved(parse(text), filters)
    if not (query.passages or keep) or NOTHING in keep:
        return Found(query)
    matches, older = page(Wanted(query, keep, reader), read(at), size)
    return Found(query, together(matches), older)


def together(matches: list[Match]) -> list[Hit]:
    hits: dict[tuple, Hit] = {}
    for match in matches:
        subject = match.subject
        hits.setdefault((type(subject), subject.pk), Hit(subject)).matches.append(match)
    return list(hits.values())


def read(cursor: str) -> Row:
    """A cursor nobody gave out is taken for the first page."""
    found = CURSOR.match(cursor)
    row = Row(int(found[1]), int(found[2])) if found else FIRST
    return row if row.id <= LAST_ID else FIRST


def cursor(row: Row) -> str:
    return f"{row.score}-{row.id}"


# -- Names and filters -------------------------------------------------------------------------------------------------


def resolved(query: Query, filters: Filters) -> tuple[Query, list[Expression]]:
    """What rows are held to. A #topic or @member that there is none of is searched for as words."""
    keep, unknown = list(filters.tokens()), []
    if filters.topic:
        keep.append(either(topic_tokens(Topic.objects.filter(slug=filters.topic))))
    for name in query.topics:
        found = either(topic_tokens(topics_named(name)))
        (unknown if found == NOTHING else keep).append(name if found == NOTHING else found)
    for name in query.members:
        found = either(Token(f"author:{pk}") for pk in members_named(name))
        (unknown if found == NOTHING else keep).append(name if found == NOTHING else found)
    more = [Passage(said) for name in unknown if (said := pieces(name))]
    return replace(query, passages=(*query.passages, *more)), keep


def topics_named(name: str):
    also = TopicAlias.objects.filter(text=plain(name)).values("topic")
    return Topic.objects.filter(reduce(or_, (Q(**{f"{column}__iexact": name}) for column in NAMES), Q(pk__in=also)))


def topics_called(words: list[str]) -> dict[str, list[Expression]]:
    """By each of the words, in any language, the topics it names."""
    called: dict[str, list[Expression]] = {}
    for pk, *names in Topic.objects.values_list("pk", *NAMES):
        for name in {fold(name) for name in names if name}.intersection(words):
            called.setdefault(name, []).append(Token(f"topic:{pk}"))
    return called


def topic_tokens(topics) -> list[Expression]:
    return [Token(f"topic:{pk}") for pk in topics.values_list("pk", flat=True)]


def members_named(name: str) -> list[int]:
    """By handle; else all who are called so."""
    here = User.objects.present()
    by_handle = here.filter(handle=name.lower()).values_list("pk", flat=True)
    named = here.filter(Q(display_name__iexact=name) | Q(other_name__iexact=name)).values_list("pk", flat=True)
    return list(by_handle) or list(named[:MOST_NAMESAKES])


# -- Rows in their order ----------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Wanted:
    query: Query
    keep: list[Expression]
    reader: object

    @property
    def quoted(self) -> list[Passage]:
        return [passage for passage in self.query.passages if passage.quoted]


def page(wanted: Wanted, after: Row, size: int) -> tuple[list[Match], str]:
    """The next matches after a row, and where the page after begins."""
    matches: list[Match] = []
    for _time in range(MOST_LOOKS):
        rows = ranked(wanted, after, size + 1 - len(matches))
        matches += [match for match in loaded(rows) if all(says_exactly(p, *texts(match.thing)) for p in wanted.quoted)]
        if len(matches) > size:
            return matches[:size], cursor(matches[size - 1].row)
        if len(rows) + len(matches) <= size:
            return matches, ""
        after = rows[-1]
    return matches, cursor(after)


def ranked(wanted: Wanted, after: Row, count: int) -> list[Row]:
    """The next rows in the order of `ranking`: score, then newest. Worse levels are asked only when better ones end."""
    found: list[Row] = []
    better: list[Expression] = []
    ask = partial(backend(connection).ask, connection)
    for level in levels(wanted.query, vocabulary.near, topics_called):
        if level.match in ranking.LOOSE and not is_wanted(level, after, found):
            break
        if ranking.worst(level.match) <= after.score:
            keep, left = tuple(wanted.keep), count - len(found)
            asked = LevelAsked(level.match, level.expression, tuple(better), keep, wanted.reader.pk, after, left)
            found += asked.newest(ask) if level.match in ranking.LOOSE else asked.best(ask)
        better.append(level.expression)
        if len(found) >= count:
            break
    return found


def is_wanted(level: Level, after: Row, found: list[Row]) -> bool:
    """Whether a loose level is asked: on the first page where little was found, and later where it went on."""
    return len(found) < ENOUGH if after == FIRST else level.match == ranking.parts(after.score)[0]


def loaded(rows: list[Row]) -> list[Match]:
    """The things of these rows, in their order. As many queries as there are kinds of things, at most."""
    wanted: dict[str, set[int]] = {"post": {row.post for row in rows if row.post}}
    for row in rows:
        wanted.setdefault(row.thing, set()).add(row.thing_id)
    found = {(name, pk): thing for name, pks in wanted.items() for pk, thing in things_of(MODELS[name], pks).items()}
    acquaint(found)
    return [Match(found[row.thing, row.thing_id], row) for row in rows if (row.thing, row.thing_id) in found]


def things_of(model: type, pks: set[int]) -> dict:
    around = ("help_request",) if model is Post else ()
    heavy = ("body_html",) if model in (Post, Comment, Translation) else ()
    return model.objects.select_related(*around).defer(*heavy).in_bulk(pks) if pks else {}


def acquaint(found: dict[tuple[str, int], object]) -> None:
    """Everything with its author, and replies with their posts: each is fetched once, however much they wrote."""
    written = [thing for thing in found.values() if hasattr(thing, "author_id")]
    authors = User.objects.in_bulk({thing.author_id for thing in written}) if written else {}
    for thing in written:
        thing.author = authors[thing.author_id]
        if hasattr(thing, "post_id"):
            thing.post = found["post", thing.post_id]
