"""What a question that is being asked has in common with those asked before, as expressions over the index's tokens.

Pure but for the dictionary. Each clue has a worth; those about the same word or expression are one group, of which the
best one counts. Ten is an expression asked about before, or all that the prose speaks of.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from exchange.languages import dictionary, segment
from exchange.languages.words import CHINESE_PARTICLES, ENGLISH
from exchange.search.expressions import Expression, Token, either, every, holds
from exchange.search.levels import SAID_AROUND, is_nothing, phrase, sound, words
from exchange.search.meanings import meanings
from exchange.search.query import Passage, Piece, pieces
from exchange.search.ranking import titled
from exchange.search.tokens import stem, stem_token

SAME, FORM, SOUND, MEANING, PART, ALONE, PROSE = 10.0, 8.0, 7.0, 6.0, 4.0, 2.0, 10.0
"""An expression as it stands; its words in another form; its sound; its meaning in the other language; a word of it;
one character, which stands in everything; all words of the prose."""

CHARACTER = 2.8
"""A meaning that is one character of Chinese."""
TRANSLATED = 0.8
"""What a word of the prose counts in the other language."""
LEAST_SAID = 3.0
"""Prose of a word or two does not say enough to be alike in all of it."""

MOST_EXPRESSIONS, MOST_PARTS, MOST_WORDS = 3, 4, 6
PROSE_LOOKED_AT = 400
"""Characters of the text, which comes to the point at its beginning."""
ABOUT_WORDS = (
    "difference different translate translation correct correction sentence word phrase expression natural polite "
    "chinese english mandarin pronounce pronunciation example question answer help way people thing someone"
)
QUESTION_WORDS = frozenset(map(stem, ABOUT_WORDS.split()))
CHINESE_ABOUT_WORDS = (
    "区别 差别 不同 自然 地道 正确 句子 中文 英文 英语 汉语 翻译 发音 例句 问题 多少 怎样 哪里 时候 大家 我们 你们 他们"
)
CHINESE_QUESTION_WORDS = SAID_AROUND.union(CHINESE_ABOUT_WORDS.split())
"""What nearly every question says."""


@dataclass(frozen=True)
class Draft:
    """What somebody is about to ask."""

    text: str = ""
    expressions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Clue:
    about: str
    """Its group."""
    worth: float
    expression: Expression
    is_prose: bool = False


def clues(draft: Draft) -> list[Clue]:
    asked = [passage for text in draft.expressions[:MOST_EXPRESSIONS] if (passage := Passage(pieces(text))).pieces]
    found = [clue for passage in asked for clue in of_expression(passage, 1 / len(asked))]
    of_text = of_prose(draft.text, PROSE / 2 if asked else PROSE)
    return [clue for clue in [*found, *of_text] if not is_nothing(clue.expression)]


def likeness(all_clues: Iterable[Clue], said: str) -> float:
    """How much a question with these tokens, each between two spaces, is like the draft."""
    best: dict[str, float] = {}
    for clue in all_clues:
        if clue.worth > best.get(clue.about, 0) and holds(clue.expression, said):
            best[clue.about] = clue.worth
    return sum(best.values())


def lookups(all_clues: list[Clue]) -> list[Expression]:
    """What to ask the index: each clue of an expression; the prose's words two by two, and the rarest alone."""
    single = [clue.expression for clue in all_clues if not clue.is_prose]
    groups: dict[str, list[Expression]] = {}
    for clue in all_clues:
        if clue.is_prose:
            groups.setdefault(clue.about, []).append(clue.expression)
    some = [either(ways) for ways in groups.values()]
    pairs = [every(pair) for pair in combinations(some, 2)]
    return list(dict.fromkeys([*single, *pairs, *some[:2]]))


# -- Expressions ------------------------------------------------------------------------------------------------------


def of_expression(passage: Passage, share: float) -> Iterator[Clue]:
    """`share` is what it counts among the expressions asked about."""
    about = "".join(piece.text for piece in passage.pieces)
    ways = [(SAME if len(about) > 1 else ALONE, phrase(passage)), (FORM, words(passage)), (SOUND, sound(passage))]
    if len(about) == 1:
        ways = ways[:1]
    ways += [(CHARACTER if is_character(meant) else MEANING, words(meant)) for meant in meanings_of(passage)]
    ways += list(parts(passage))
    seen: set[Expression] = set()
    for worth, way in ways:
        if way not in seen:
            seen.add(way)
            yield Clue(f"“{about}”", worth * share, titled(way))


def meanings_of(passage: Passage) -> list[Passage]:
    text = " ".join(piece.text for piece in passage.pieces)
    return [meant for meaning in meanings(text) if (meant := Passage(pieces(meaning))).pieces]


def is_character(passage: Passage) -> bool:
    """One alone is part of many other words."""
    return len(passage.pieces) == 1 and passage.pieces[0].kind == "han" and len(passage.pieces[0].text) == 1


def parts(passage: Passage) -> Iterator[tuple[float, Expression]]:
    """The words of an expression that is more than one."""
    telling = list(content(passage.pieces))
    if len(telling) > 1 or len(passage.pieces) > 1:
        for word, expression in sorted(telling, key=lambda each: -rarity(each[0]))[:MOST_PARTS]:
            yield PART * min(rarity(word), 1.0), expression


# -- Prose ------------------------------------------------------------------------------------------------------------


def of_prose(text: str, worth: float) -> Iterator[Clue]:
    lines = text[:PROSE_LOOKED_AT].split("\n", 1)
    telling = dict(each for line in lines for each in content(pieces(line)))
    said = sorted(telling, key=rarity, reverse=True)[:MOST_WORDS]
    share = worth / max(sum(map(rarity, said)), LEAST_SAID)
    for word in said:
        counts = share * rarity(word)
        yield Clue(word, counts, telling[word], is_prose=True)
        other = [words(meant) for meant in meanings_of(Passage(pieces(word))) if not is_character(meant)]
        if other:
            yield Clue(word, counts * TRANSLATED, either(other), is_prose=True)


def content(some: Iterable[Piece]) -> Iterator[tuple[str, Expression]]:
    """The words that say what it is about, each with what finds it."""
    for piece in some:
        if piece.kind == "han":
            for word in segment.words(piece.text):
                if is_telling(word):
                    yield word, words(Passage((Piece("han", word),)))
        elif piece.kind == "word" and piece.text not in ENGLISH and stem(piece.text) not in QUESTION_WORDS:
            yield piece.text, Token(stem_token(piece.text))


def is_telling(word: str) -> bool:
    return len(word) > 1 and word not in CHINESE_QUESTION_WORDS and not CHINESE_PARTICLES.issuperset(word)


def rarity(word: str) -> float:
    """About one for a word of everyday talk, less for what is in every sentence, more for what is seldom said."""
    entry = dictionary.lookup(word) if dictionary.is_built() else None
    zipf = entry.zipf if entry else None
    return min(max((6.5 - zipf) / 2, 0.2), 1.5) if zipf is not None else 1.2
