"""Each character's reading as a dictionary would give it, and how sure we are: words, then the model, then rules.

What a word says of its characters is the same wherever it stands, so it is looked up once and remembered; only those
that it leaves open are asked of the model, all together.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate, chain
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

import numpy as np
import rjieba

from exchange.languages.evidence import GAP, Passages, arranged, side_by_side, simplified
from exchange.languages.lexicon import Array, Lexicon, fold, lexicon
from exchange.languages.polyphones import learned, scored
from exchange.languages.reading_rules import decided, rules
from exchange.languages.recent import Recent
from exchange.languages.segment import pieces, resized, split

SOLE, HABIT, WORD, WORD_OF_SEVERAL, USUAL, RULE = 99, 99, 98, 85, 70, 98
"""How often in a hundred a reading is right by where it comes from: a character's only one, one by habit, a word's,
the likeliest of a word with several, the usual one of a character the model doesn't know, a rule's. The model says for
itself."""
DATA = Path(__file__).parent / "data"
REMEMBERED = 16_000
TOGETHER = 20_000
"""Characters of texts that are read together; more would take memory and no less time."""
ASKED_TWICE = re.compile(r"([^得\0])不(?=\1)")
"""漂不漂亮: the first is read as the word says the second. 听得不得了 only looks like it."""
SHORT = 3
CERTAIN = 90
AT_ONCE = 1_000
"""Open characters the model is asked about together: more would take memory and no less time."""


class Piece(NamedTuple):
    """What is known of a piece that rjieba cuts, wherever it stands. Readings are indices of the lexicon's syllables,
    0 for none; characters are counted from the piece's end."""

    words: tuple[str, ...]
    readings: tuple[int, ...]
    from_words: tuple[int, ...]
    """The same as far as they are those of words of the dictionary, else 0."""
    confidence: tuple[int, ...]
    open: tuple[int, ...]
    """Whose reading the model is asked for."""
    ruled: tuple[int, ...]
    """Who may be decided by a rule."""
    habit: "Habit | None"
    """Of a single character: beside which others the model need not be asked."""


class Citations(NamedTuple):
    """Texts side by side, with a gap around each: their pieces, and the reading of every character."""

    starts: list[int]
    """Where each text begins."""
    folded: str
    cut: list[tuple[str, str]]
    """The pieces, folded, with their parts of speech."""
    ends: list[int]
    pieces: list[Piece]
    readings: list[int]
    confidence: list[int]
    from_words: list[int]

    def spoken(self, start: int, end: int) -> list[int]:
        """The readings with the neutral tones that words have in speech: 关系 is guan1 xi4, said guan1 xi5."""
        table = lexicon()
        both = zip(self.from_words[start:end], self.readings[start:end], strict=True)
        return [
            word if word != read and table.neutral[word] and table.toneless[word] == table.toneless[read] else read
            for word, read in both
        ]

    def pieces_of(self, number: int, text: str) -> slice:
        """Which of the pieces are the text's; none lies across its bounds."""
        start = self.starts[number]
        return slice(bisect_right(self.ends, start), bisect_right(self.ends, start + len(text)))


def cited(texts: Sequence[str]) -> Iterator[tuple[str, int, Citations]]:
    """Each of many texts with its number in the citations it stands in."""
    for some in batches(texts):
        found = citations(some)
        yield from ((text, number, found) for number, text in enumerate(some))


def batches(texts: Sequence[str]) -> Iterator[list[str]]:
    some, size = [], 0
    for text in texts:
        if some and size + len(text) > TOGETHER:
            yield some
            some, size = [], 0
        some.append(text)
        size += len(text)
    if some:
        yield some


def citations(texts: Sequence[str]) -> Citations:
    """The readings of all characters of all texts."""
    raw = side_by_side(texts)
    folded = simplified(raw)
    cut = rjieba.tag(folded)
    words = [word for word, _ in cut]
    known = list(map(KNOWN.__getitem__, words if folded is raw else as_written(raw, words)))
    starts = list(accumulate((len(text) + GAP for text in texts[:-1]), initial=GAP))
    readings = list(chain.from_iterable(map(attrgetter("readings"), known)))
    from_words = list(chain.from_iterable(map(attrgetter("from_words"), known)))
    confidence = list(chain.from_iterable(map(attrgetter("confidence"), known)))
    ends = list(accumulate(map(len, words)))
    found = Citations(starts, folded, cut, ends, known, readings, confidence, from_words)
    alone = set(alone_in(texts, found))
    if open_ := [position for position in still_open(found) if position not in alone]:
        read_characters(arranged(texts, raw, folded, cut), open_, found)
    ruled = [end - back for piece, end in zip(known, ends, strict=True) for back in piece.ruled]
    for position, reading in decided(folded, ruled):
        settle(found, position, reading, RULE)
    for twice in ASKED_TWICE.finditer(folded):
        settle(found, twice.start(), readings[twice.end()], confidence[twice.end()])
    suffixes(found)
    return found


def as_written(raw: str, words: list[str]) -> list[str]:
    """The pieces as the text has them; its 著, which was cut as 着, too."""
    if "著" not in raw:
        return resized(raw, words)
    ends = list(accumulate(map(len, words), initial=0))
    return [raw[start:end] for start, end in zip(ends, ends[1:], strict=False)]


def alone_in(texts: Sequence[str], found: Citations) -> Iterator[int]:
    """Characters that are all the Chinese of a short text: nothing tells them from what they usually are."""
    for text, start in zip(texts, found.starts, strict=True):
        if len(text) <= SHORT:
            chinese = [i for i in range(start, start + len(text)) if found.readings[i]]
            if len(chinese) == 1:
                yield chinese[0]


def suffixes(found: Citations) -> None:
    """桌子 is zhuo1 zi5 in dictionaries of words and of characters; other neutral tones are those of words alone."""
    table, at = lexicon(), found.folded.find("子")
    while at >= 0:
        word = found.from_words[at]
        if word and table.neutral[word] and found.confidence[at] < CERTAIN:
            found.readings[at] = word
        at = found.folded.find("子", at + 1)


def still_open(found: Citations) -> Iterator[int]:
    """The positions whose reading neither a word nor a habit tells."""
    for piece, end in zip(found.pieces, found.ends, strict=True):
        if piece.open and not (piece.habit and piece.habit.holds(found.folded[end - 2], found.folded[end])):
            for back in piece.open:
                yield end - back


def settle(found: Citations, position: int, reading: int, confidence: int) -> None:
    found.readings[position], found.confidence[position] = reading, confidence


def read_characters(read: Passages, open_: list[int], found: Citations) -> None:
    """Asks the model about the positions. A syllable that only the word has, as 和 in 暖和, stays the word's."""
    table = lexicon()
    for k in range(0, len(open_), AT_ONCE):
        positions = np.array(open_[k : k + AT_ONCE])
        given = np.array([found.readings[position] for position in open_[k : k + AT_ONCE]])
        from_word = [found.confidence[position] in (WORD, WORD_OF_SEVERAL) for position in open_[k : k + AT_ONCE]]
        said = scored(read, positions)
        best = said.probabilities.argmax(axis=1)
        each = np.arange(len(positions))
        chosen, chances = said.readings[each, best], said.probabilities[each, best]
        known = (said.readings == given[:, None]).any(axis=1) | (table.toneless[chosen] == table.toneless[given])
        take = (known | ~np.array(from_word)) & allowed_in(read, positions, chosen, table)
        percents = (chances * 100 + 0.5).astype(int)
        for i in take.nonzero()[0].tolist():
            settle(found, int(positions[i]), int(chosen[i]), int(percents[i]))


def allowed_in(read: Passages, positions: Array, chosen: Array, table: Lexicon) -> Array:
    """Whether a Traditional character has the reading that its Simplified shape was given: 髮 is never fa1."""
    allowed = np.ones(len(positions), bool)
    if read.raw is not read.codes:
        for i in np.nonzero(read.raw[positions] != read.codes[positions])[0].tolist():
            own = table.candidates(chr(read.raw[positions[i]]))
            allowed[i] = not own or table.syllables[chosen[i]] in own
    return allowed


# -- Words ------------------------------------------------------------------------------------------------------------


class Habit(NamedTuple):
    """How a character that stands alone is read but beside some others: 的 is de5 unless 目 is before or 确 after."""

    reading: int
    before: frozenset[str]
    after: frozenset[str]

    def holds(self, before: str, after: str) -> bool:
        return before not in self.before and after not in self.after


@cache
def habits() -> dict[str, Habit]:
    """data/habits.tsv: what the model would say; half of the characters it is asked about need not be."""
    index = {name: i for i, name in enumerate(lexicon().syllables)}
    lines = (DATA / "habits.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines)
    return {c: Habit(index[reading], frozenset(before), frozenset(after)) for c, reading, before, after in rows}


class Character(NamedTuple):
    """What is known of a character: its usual reading, 0 for none, and how sure that is."""

    reading: int
    confidence: int
    learned: bool
    """Whether the model knows it."""
    ruled: bool


def character(one: str) -> Character:
    table, folded = lexicon(), "着" if one == "著" else fold(one)
    own = table.candidate_numbers(one)
    if not own:
        return Character(0, 0, False, False)
    modelled = bool(learned().place[ord(folded)] >= 0)
    return Character(own[0], USUAL if len(own) > 1 else SOLE, modelled, folded in rules())


def known(piece: str) -> Piece:
    """Works a piece out: its characters' usual readings, over them those of the words in it."""
    size, each = len(piece), [CHARACTERS[one] for one in piece]
    words, given = pieces(piece), [0] * size
    confidence = [one.confidence for one in each]
    open_ = [size - i for i, one in enumerate(each) if one.learned]
    if size > 1 and any(confidence):
        for start, row in rows_in(fold(piece)):
            open_ = read_word(start, row, given, confidence, open_)
    readings = [a or one.reading for a, one in zip(given, each, strict=True)]
    habit = habits().get(piece) if open_ else None
    if habit:
        readings, confidence = [habit.reading], [HABIT]
    return Piece(
        words,
        tuple(readings),
        tuple(given),
        tuple(confidence),
        tuple(open_),
        tuple([size - i for i, one in enumerate(each) if one.ruled]),
        habit,
    )


def read_word(start: int, row: int, given: list[int], confidence: list[int], open_: list[int]) -> list[int]:
    """Puts a word's readings in; returns what is still open."""
    table, size = lexicon(), len(given)
    several = table.several[row] > 1
    readings = table.readings[table.starts[row] : table.starts[row + 1]].tolist()
    end = start + len(readings)
    given[start:end] = readings
    confidence[start:end] = [WORD_OF_SEVERAL if several else WORD] * len(readings)
    if several or not open_ or learned().doubted[row]:
        return open_
    return [back for back in open_ if not start <= size - back < end]


def rows_in(piece: str) -> Iterator[tuple[int, int]]:
    """Where the dictionary's words in a piece begin, and their rows: the whole, else the longest one after another."""
    table, start = lexicon(), 0
    if (row := table.row_of(piece)) >= 0:
        yield 0, row
        return
    for word in split(piece):
        if len(word) > 1 and (row := table.row_of(word)) >= 0:
            yield start, row
        start += len(word)


CHARACTERS = Recent(character, REMEMBERED)
KNOWN = Recent(known, REMEMBERED)
