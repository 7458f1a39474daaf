"""The ways a row can answer a query, best first: the phrase, its words, its sound, words like it, its characters.

Each is an expression over the index's tokens. A row is found at the best level that is true of it, and only there.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from exchange.languages import segment
from exchange.languages.words import CHINESE_PARTICLES, ENGLISH
from exchange.search import loose, sounds
from exchange.search.expressions import EVERYTHING, NOTHING, Expression, Token, either, every, tokens
from exchange.search.loose import SAID_AROUND, Named, runs
from exchange.search.query import Passage, Piece, Query
from exchange.search.ranking import ASKED, CHARACTERS, MEANING, MOST, NEAR, PHRASE, SOME, SOUND, WORDS
from exchange.search.tokens import characters, emoji_token, pair_token, raw_token, stem_token

Near = Callable[[list[str]], Mapping[str, Iterable[str]]]
"""For words that nobody wrote, the words written that are one slip away. Asked only when the better levels are done."""


@dataclass(frozen=True)
class Level:
    match: int
    expression: Expression


def levels(query: Query, near: Near = lambda words: {}, named: Named = lambda words: {}) -> Iterator[Level]:
    """Those that differ, best first. A query that names no words, but a topic or member, matches everything once."""
    if not query.passages:
        yield Level(PHRASE, EVERYTHING)
        return
    had: list[Expression] = []
    for match, way in ways(query, near, named):
        expression = every(phrase(p) if p.quoted else way(p) for p in query.passages)
        if expression not in had and not is_nothing(expression):
            had.append(expression)
            yield Level(match, expression)


def ways(query: Query, near: Near, named: Named) -> Iterator[tuple[int, Callable[[Passage], Expression]]]:
    """How each level takes a passage. What is costly to know is asked when its level comes."""
    yield PHRASE, phrase
    yield ASKED, lambda passage: phrase(passage.core)
    yield WORDS, lambda passage: words(passage.core)
    yield SOUND, lambda passage: sound(passage.core)
    slips = near(query.words)
    yield NEAR, lambda passage: nearly(passage.core, slips)
    yield CHARACTERS, loosely
    parts = cache(lambda passage: loose.parts(passage.core, slips, named))
    for match, way in ((MEANING, loose.meaning), (MOST, loose.most), (SOME, loose.some)):
        yield match, lambda passage, way=way: way(parts(passage))


def is_nothing(expression: Expression) -> bool:
    return expression == NOTHING or NOTHING in getattr(expression, "parts", ())


# -- The phrase: everything as typed, and side by side ---------------------------------------------------------------


def phrase(passage: Passage) -> Expression:
    if any(piece.kind == "zhuyin" for piece in passage.pieces):
        return NOTHING
    pairs = {(a, b) for a, b in pairwise(passage.pieces) if b.follows and a.kind == b.kind == "word"}
    paired = {piece for pair in pairs for piece in pair}
    single = [as_written(piece) for piece in passage.pieces if piece not in paired]
    return every([*single, *(Token(pair_token(a.text, b.text)) for a, b in sorted(pairs, key=repr))])


def as_written(piece: Piece) -> Expression:
    if piece.kind == "han":
        return han(piece.text)
    return Token(emoji_token(piece.text) if piece.kind == "emoji" else raw_token(piece.text))


def han(run: str) -> Expression:
    """One character, or each with its neighbour."""
    return tokens(f"c:{part}" for part in characters(run) if len(part) == min(2, len(run)))


# -- The words, wherever they stand -----------------------------------------------------------------------------------


def words(passage: Passage) -> Expression:
    return every(map(word, passage.pieces))


def word(piece: Piece) -> Expression:
    if piece.kind == "han":
        return every(map(han, segment.words(piece.text)))
    if piece.kind == "zhuyin":
        return NOTHING
    return Token(emoji_token(piece.text) if piece.kind == "emoji" else stem_token(piece.text))


# -- The sound: pinyin, zhuyin, initials ------------------------------------------------------------------------------


def sound(passage: Passage) -> Expression:
    """Everything that can be heard side by side, as it was typed."""
    return every(map(sound_of_run, runs(passage.pieces)))


def sound_of_run(run: list[Piece]) -> Expression:
    """What is no pinyin has to be there as a word."""
    first = run[0]
    if first.kind == "zhuyin":
        return either(map(said, sounds.zhuyin_splits(first.text)))
    if first.kind != "word":
        return word(first)
    ways = [said(way) for way in sounds.joined(piece.typed for piece in run)]
    if len(run) == 1:
        ways += spelt_by_initials(first)
    return either(ways) if ways else every(map(word, run))


def said(syllables: tuple[str, ...]) -> Expression:
    """Side by side, in this order."""
    return tokens(
        f"y:{token}" for token in sounds.spoken_tokens(list(syllables)) if "." in token or len(syllables) == 1
    )


def spelt_by_initials(piece: Piece) -> list[Expression]:
    if sounds.splits(piece.typed):
        return []
    return [tokens(f"i:{part}" for part in group) for group in sounds.initial_groups(piece.text)]


# -- Words like it: each as it sounds, or with one slip ---------------------------------------------------------------


def nearly(passage: Passage, near: Mapping[str, Iterable[str]]) -> Expression:
    alone = sum(piece.kind == "word" for piece in passage.pieces) == 1
    return every(like(piece, near, alone=alone) for piece in passage.pieces)


def like(piece: Piece, near: Mapping[str, Iterable[str]], *, alone: bool) -> Expression:
    """A word by its stem or one slip, and by its sound unless it only holds a sentence together."""
    if piece.kind != "word":
        return sound_of_run([piece])
    meant = (piece.text, *near.get(piece.text, ()))
    ways: list[Expression] = [Token(stem_token(word)) for word in meant]
    if alone or piece.text not in ENGLISH:
        ways += [*map(said, sounds.splits(piece.typed)), *spelt_by_initials(piece)]
    return either(ways)


# -- The characters, in any order -------------------------------------------------------------------------------------


def loosely(passage: Passage) -> Expression:
    parts = [part for piece in passage.pieces for part in content(piece)]
    return every(parts) if parts else NOTHING


def content(piece: Piece) -> Iterator[Expression]:
    if piece.kind == "han":
        for each in segment.words(piece.text):
            if each not in SAID_AROUND and each not in CHINESE_PARTICLES:
                yield tokens(f"c:{character}" for character in each)
    elif piece.kind == "word" and piece.text in ENGLISH:
        return
    elif piece.kind != "zhuyin":
        yield word(piece)
