"""What the words around a character say about its reading: texts, their words, and the dictionary words in them.

Many texts are read at once: they stand in one long array, with a gap of `GAP` zeros around each, and every question is
asked of all characters together.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import rjieba

from exchange.languages.lexicon import LAST_CODE, LONGEST, Array, Hashes, codes_of, fold, lexicon
from exchange.languages.zhe import as_written_in_simplified

GAP = 5
"""Zeros around each text: as many as the network reaches, and more than any feature does."""


@dataclass(frozen=True, slots=True)
class Passages:
    """Texts side by side, folded to Simplified, and cut into words."""

    raw: Array
    codes: Array
    starts: Array
    """Where each text begins."""
    ends: Array
    word_of: Array
    """By character: the number of its word."""
    word_starts: Array
    word_lengths: Array
    word_hashes: Array
    """Of longer words than LONGEST, their beginnings'."""
    word_tags: Array
    hashes: Hashes


@dataclass(frozen=True, slots=True)
class Votes:
    """Readings that dictionary words give to characters: which character (by its place among those asked about), what
    kind of word, which reading, how much of a vote (a word of several readings shares its vote)."""

    who: Array
    kind: Array
    reading: Array
    share: Array


KINDS = 9
ANY, CHIEF, CUT = 0, 4, 8
"""Kinds of words over a character: any of 2, 3, 4, ≥ 5 characters; the longest, likewise; the one cut there."""


def passages(texts: Sequence[str]) -> Passages:
    raw = side_by_side(texts)
    folded = simplified(raw)
    return arranged(texts, raw, folded, rjieba.tag(folded))


def simplified(text: str) -> str:
    """A text in Simplified, as long as before, 著 with it; itself where nothing changes."""
    return as_written_in_simplified(fold(text))


def side_by_side(texts: Sequence[str]) -> str:
    gap = "\0" * GAP
    return f"{gap}{gap.join(texts)}{gap}"


def arranged(texts: Sequence[str], raw: str, folded: str, tagged: list[tuple[str, str]]) -> Passages:
    """Texts that were cut already, as arrays."""
    codes = np.minimum(codes_of(folded), LAST_CODE - 1)
    hashes = Hashes(codes)
    lengths = np.array([len(word) for word, _ in tagged])
    ends = lengths.cumsum()
    begin = ends - lengths
    sizes = np.array([len(text) for text in texts])
    starts = (sizes + GAP).cumsum() - sizes
    return Passages(
        raw=codes if raw is folded else codes_of(raw),
        codes=codes,
        starts=starts,
        ends=starts + sizes,
        word_of=np.arange(len(tagged)).repeat(lengths),
        word_starts=begin,
        word_lengths=lengths,
        word_hashes=hashes.between(begin, begin + np.minimum(lengths, LONGEST)),
        word_tags=np.array([TAGS[tag] for _, tag in tagged], np.uint64),
        hashes=hashes,
    )


class Tags(dict[str, int]):
    """A part of speech, as jieba names it, as a number: its first two letters."""

    def __missing__(self, tag: str) -> int:
        self[tag] = ord(tag[:1] or " ") * 256 + ord(tag[1:2] or "\0")
        return self[tag]


TAGS = Tags()


COVER_LENGTHS = np.repeat(np.arange(2, LONGEST + 1), np.arange(2, LONGEST + 1))
COVER_OFFSETS = np.concatenate([np.arange(length) for length in range(2, LONGEST + 1)])
"""Every way a word can lie over a character: its length, and the character's place in it; the longest come last."""


def votes(read: Passages, positions: Array) -> Votes:
    """What the dictionary words over each position say of it."""
    starts = np.maximum(positions[:, None] - COVER_OFFSETS, 0)
    found, row = lexicon().find(read.hashes.between(starts, starts + COVER_LENGTHS).ravel())
    who, way = np.divmod(found, len(COVER_LENGTHS))
    length, offset = COVER_LENGTHS[way], COVER_OFFSETS[way]
    size, last = np.minimum(length, 5) - 2, np.ones(len(who), bool)
    np.not_equal(who[1:], who[:-1], out=last[:-1])
    word = read.word_of[positions[who]]
    cut = (read.word_lengths[word] == length) & (read.word_starts[word] == positions[who] - offset)
    picked = np.concatenate((np.arange(len(who)), last.nonzero()[0], cut.nonzero()[0]))
    kind = np.concatenate((ANY + size, CHIEF + size[last], np.full(np.count_nonzero(cut), CUT)))
    return shared(who[picked], kind, row[picked], offset[picked])


def shared(who: Array, kind: Array, row: Array, offset: Array) -> Votes:
    """Each word's vote, divided among its readings, which stand one after another in the table."""
    table = lexicon()
    several = table.several[row].astype(np.intp)
    each = np.arange(len(row)).repeat(several)
    nth = np.arange(len(each)) - (several.cumsum() - several)[each]
    reading = table.readings[table.starts[row[each] + nth] + offset[each]]
    return Votes(who[each], kind[each], reading, 1.0 / several[each])
