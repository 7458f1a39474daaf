"""What a person typed, taken apart: passages to find, some of them quoted, and #topics and @members to keep to.

Anything may be typed. What says nothing (spaces, punctuation, control characters) leaves a query that is empty.
"""

import re
import unicodedata
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from exchange.lib.text import tidy
from exchange.search.folding import fold_in_place
from exchange.search.frames import asked_about
from exchange.search.tokens import BETWEEN_WORDS, PIECE

LONGEST = 200
"""Characters that are looked at; a question longer than that is better asked than searched for."""
MOST_PIECES = 24

QUOTED = re.compile(r'"([^"]+)"|“([^“”]+)”|「([^「」]+)」|『([^『』]+)』|«([^«»]+)»|＂([^＂]+)＂|„([^“”]+)[“”]')
NAMED = re.compile(r"(?<![^\s#＃])[#＃]([^\s#＃@＠,，。;；]{1,60})[#＃]?|(?<![^\s])[@＠]([^\s#＃@＠,，。;；]{1,60})")

Kind = Literal["han", "word", "emoji", "zhuyin"]


@dataclass(frozen=True)
class Piece:
    """A run of Chinese, a word, an emoji, or a run of zhuyin; `follows` says that it stands beside the one before."""

    kind: Kind
    text: str
    follows: bool = False
    typed: str = ""
    """As typed, where folding loses what pinyin needs."""


@dataclass(frozen=True)
class Passage:
    pieces: tuple[Piece, ...]
    quoted: bool = False
    asked: tuple[Piece, ...] = ()
    """Without the frame of a question (“what does … mean”); all pieces where there is none."""

    @property
    def core(self) -> "Passage":
        return Passage(self.asked, self.quoted) if self.asked else self


@dataclass(frozen=True)
class Query:
    text: str
    passages: tuple[Passage, ...] = ()
    topics: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    is_cut: bool = False
    """Whether more was typed than is looked at."""

    @property
    def is_empty(self) -> bool:
        return not (self.passages or self.topics or self.members)

    @property
    def pieces(self) -> list[Piece]:
        return [piece for passage in self.passages for piece in passage.pieces]

    @property
    def words(self) -> list[str]:
        """The words in Latin letters that are not quoted."""
        loose = (passage for passage in self.passages if not passage.quoted)
        return [piece.text for passage in loose for piece in passage.pieces if piece.kind == "word"]


def parse(typed: str) -> Query:
    text = " ".join(tidy(typed[: 4 * LONGEST]).split())
    cut = text[:LONGEST]
    names = NAMED.findall(cut)
    rest = NAMED.sub(" ", cut)
    return Query(
        text=cut,
        passages=tuple(passages(rest)),
        topics=tuple(topic for topic, _member in names if topic),
        members=tuple(member for _topic, member in names if member),
        is_cut=len(text) > LONGEST or len(typed) > 4 * LONGEST,
    )


def passages(text: str) -> list[Passage]:
    """What stands in quotation marks is to be found exactly so; the rest is one passage, wherever it stands."""
    quoted = [Passage(pieces(next(filter(None, found))), quoted=True) for found in QUOTED.findall(text)]
    rest = QUOTED.sub(" \n ", text)
    loose = Passage(pieces(rest), asked=() if quoted else asked(rest))
    return [passage for passage in (*quoted, loose) if passage.pieces]


def asked(text: str) -> tuple[Piece, ...]:
    folded, places = fold_in_place(text)
    start, end = asked_about(folded)
    if (start, end) == (0, len(folded)) or start == end:
        return ()
    return pieces(text[places[start] : places[end - 1] + 1])


def pieces(text: str) -> tuple[Piece, ...]:
    folded, places = fold_in_place(text)
    found, before = [], None
    for place in islice(PIECE.finditer(folded), MOST_PIECES):
        beside = before is not None and bool(BETWEEN_WORDS.match(folded[before.end() : place.start()]))
        typed = text[places[place.start()] : places[place.end() - 1] + 1]
        kind: Kind = place.lastgroup  # type: ignore[assignment]
        found.append(Piece(kind, place[0], beside, unicodedata.normalize("NFKC", typed).lower()))
        before = place
    return tuple(found)
