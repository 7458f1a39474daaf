"""What the words around a character say about its reading: texts, their words, and the dictionary words in them.

Many texts are read at once: they stand in one long array, with a gap of `GAP` zeros around each, and every question is
asked of all characters together.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import rjieba

from exchange.languages.lexicon import LONGEST, Array, codes_of, lexicon, stretches

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
    rows: Array
    """rows[n, i]: the dictionary's row for the n characters from i on, or −1; n is 2 or more."""

    def words_of(self, text: int) -> Iterator[tuple[int, int, bool]]:
        """The words of one text: where each begins and ends, from the text's start, and whether it is a verb."""
        start, end = int(self.starts[text]), int(self.ends[text])
        if start < end:
            for word in range(self.word_of[start], self.word_of[end - 1] + 1):
                begins = int(self.word_starts[word]) - start
                yield begins, begins + int(self.word_lengths[word]), int(self.word_tags[word]) >> 8 == ord("v")


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
    table = lexicon()
    gap = "\0" * GAP
    raw = codes_of(gap + gap.join(texts) + gap)
    codes = table.folded(raw)
    tagged = rjieba.tag(codes.tobytes().decode("utf-32-le"))
    lengths = np.fromiter((len(word) for word, _ in tagged), np.intp, len(tagged))
    tags = np.fromiter((TAGS[tag] for _, tag in tagged), np.uint64, len(tagged))
    ends, hashes = np.cumsum(lengths), all_stretches(codes)
    starts = np.cumsum([GAP, *(len(text) + GAP for text in texts[:-1])])
    return Passages(
        raw=raw,
        codes=codes,
        starts=starts,
        ends=starts + [len(text) for text in texts],
        word_of=np.repeat(np.arange(len(tagged)), lengths),
        word_starts=ends - lengths,
        word_lengths=lengths,
        word_hashes=hashes[np.minimum(lengths, LONGEST), ends - lengths],
        word_tags=tags,
        rows=table.find(hashes),
    )


class Tags(dict[str, int]):
    """A part of speech, as jieba names it, as a number: its first two letters."""

    def __missing__(self, tag: str) -> int:
        self[tag] = ord(tag[:1] or " ") * 256 + ord(tag[1:2] or "\0")
        return self[tag]


TAGS = Tags()


def all_stretches(codes: Array) -> Array:
    """hashes[n, i]: of the n characters from i on, 0 where there are not as many."""
    hashes = np.zeros((LONGEST + 1, len(codes)), np.uint64)
    for row, found in zip(hashes[1:], stretches(codes, LONGEST), strict=False):
        row[: len(found)] = found
    return hashes


COVER_LENGTHS = np.repeat(np.arange(2, LONGEST + 1), np.arange(2, LONGEST + 1))
COVER_OFFSETS = np.concatenate([np.arange(length) for length in range(2, LONGEST + 1)])
"""Every way a word can lie over a character: its length, and the character's place in it; the longest come last."""


def votes(read: Passages, positions: Array) -> Votes:
    """What the dictionary words over each position say of it."""
    before = np.minimum(COVER_OFFSETS, positions[:, None])
    rows = read.rows[COVER_LENGTHS, positions[:, None] - before]
    who, way = np.nonzero(rows >= 0)
    row, offset, size = rows[who, way], COVER_OFFSETS[way], np.minimum(COVER_LENGTHS[way], 5) - 2
    last = np.append(who[1:] != who[:-1], True)[: len(who)]
    words = read.word_of[positions[who]]
    cut = (read.word_lengths[words] == COVER_LENGTHS[way]) & (read.word_starts[words] == positions[who] - offset)
    picked = np.concatenate((np.arange(len(who)), np.nonzero(last)[0], np.nonzero(cut)[0]))
    kind = np.concatenate((ANY + size, CHIEF + size[last], np.full(np.count_nonzero(cut), CUT)))
    return shared(who[picked], kind, row[picked], offset[picked])


def shared(who: Array, kind: Array, row: Array, offset: Array) -> Votes:
    """Each word's vote, divided among its readings, which stand one after another in the table."""
    table = lexicon()
    several = table.several[row].astype(np.intp)
    each = np.repeat(np.arange(len(row)), several)
    nth = np.arange(len(each)) - np.repeat(np.cumsum(several) - several, several)
    reading = table.readings[table.starts[row[each] + nth] + offset[each]]
    return Votes(who[each], kind[each], reading, 1.0 / several[each])
