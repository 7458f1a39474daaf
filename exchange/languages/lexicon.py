"""The words of CC-CEDICT with their readings, packed: who is a word, and how is it read.

A word is known by a 64-bit hash of its characters, so the table of 190,000 words takes 4 MB, and every stretch of a
text can be looked up at once. A stretch that is no word is taken for one with a probability under 1 in 10^13.
The table is data/words.npz; data/SOURCES.md says how it is made.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import numpy as np

DATA = Path(__file__).parent / "data"

MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
LONGEST = 8
"""Characters of the longest words looked for in running text; longer sayings are found through their parts."""
LAST_CODE = 0x33480
"""One past the last Chinese character of Unicode 17 (extension J)."""
FILTER_BITS = 20
BEGINNING = np.uint64(64 - FILTER_BITS)
STEP = 4096
"""Tables of powers grow by as many."""

Array = np.ndarray


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Arrays side by side; a reading is an index into `syllables`, and 0 is none."""

    syllables: list[str]
    toneless: Array
    """By syllable: a number that it shares with the same syllable in other tones."""
    neutral: Array
    hashes: Array
    view: memoryview
    """The same hashes, as Python reads them fastest one at a time."""
    starts: Array
    readings: Array
    several: Array
    """By row: how many readings the word has from this row on."""
    seen: Array
    """Whether any word's hash begins with these bits: most stretches are turned away here."""
    first: Array
    """By code point, where in `character_readings` the character's readings begin; and one more."""
    character_readings: Array
    simplified: dict[str, str]
    """The Simplified character for a Traditional one, U+FFFD for a lone surrogate."""
    unfolded: re.Pattern[str]
    """Any of these."""

    def find(self, hashes: Array) -> tuple[Array, Array]:
        """Which of the hashes (all in one row) are words', and the row of each one's first reading."""
        likely = self.seen[(hashes >> BEGINNING).view(np.int64)].nonzero()[0]
        wanted = hashes[likely]
        rows = self.hashes.searchsorted(wanted)
        true = self.hashes[np.minimum(rows, len(self.hashes) - 1)] == wanted
        return likely[true], rows[true]

    def row_of(self, word: str) -> int:
        """The row of a word's first reading, or −1."""
        wanted = hash_of(word)
        found = bisect_left(self.view, wanted)
        return found if found < len(self.view) and self.view[found] == wanted else -1

    def has(self, word: str) -> bool:
        return self.row_of(word) >= 0

    def word_readings(self, word: str) -> list[list[str]]:
        """Every reading of a word, the usual one first; empty when it is not in the table."""
        wanted = hash_of(word)
        rows = range(bisect_left(self.view, wanted), bisect_right(self.view, wanted))
        return [[self.syllables[i] for i in self.readings[self.starts[row] : self.starts[row + 1]]] for row in rows]

    def candidates(self, character: str) -> list[str]:
        """The readings of a character on its own, the usual one first."""
        return [self.syllables[i] for i in self.candidate_numbers(character)]

    def candidate_numbers(self, character: str) -> list[int]:
        code = ord(character)
        if code >= LAST_CODE:
            return []
        return self.character_readings[self.first[code] : self.first[code + 1]].tolist()


def codes_of(text: str) -> Array:
    """The code points of a text, lone surrogates too."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


def fold(text: str) -> str:
    """A text in Simplified, as long as before; itself where nothing changes."""
    table = lexicon()
    return table.unfolded.sub(lambda found: table.simplified[found[0]], text)


def hash_of(word: str) -> int:
    value = 0
    for character in word:
        value = (value * int(MULTIPLIER) + ord(character)) & 0xFFFFFFFFFFFFFFFF
    return value


@lru_cache(maxsize=2)
def powers(size: int) -> tuple[Array, Array]:
    """MULTIPLIER to the power of 0, 1 … and of 0, −1 …, in arithmetic modulo 2⁶⁴."""
    up, down = np.full(size, MULTIPLIER), np.full(size, pow(int(MULTIPLIER), -1, 1 << 64), np.uint64)
    up[0] = down[0] = 1
    return np.cumprod(up, dtype=np.uint64), np.cumprod(down, dtype=np.uint64)


class Hashes:
    """The hashes of all stretches of a text, each found from two sums: every place may be asked at once."""

    def __init__(self, codes: Array) -> None:
        size = len(codes) + LONGEST + 1
        self.up, down = powers(-(-size // STEP) * STEP)
        self.sums = np.zeros(size, np.uint64)
        np.cumsum(codes * down[: len(codes)], out=self.sums[1 : len(codes) + 1])
        self.sums[len(codes) + 1 :] = self.sums[len(codes)]

    def between(self, starts: Array, ends: Array) -> Array:
        """The hash of each stretch, as `hash_of` has it; none may be longer than LONGEST past the text's end."""
        return (self.sums[ends] - self.sums[starts]) * self.up[ends - 1]


def counted(hashes: Array) -> Array:
    """How many equal hashes follow each, itself counted."""
    several = np.ones(len(hashes), np.uint8)
    for row in np.nonzero(hashes[:-1] == hashes[1:])[0][::-1].tolist():
        several[row] = several[row + 1] + 1
    return several


@cache
def lexicon() -> Lexicon:
    """The table, read on first use."""
    with np.load(DATA / "words.npz") as table:
        hashes = table["hashes"]
        seen = np.zeros(1 << FILTER_BITS, bool)
        seen[(hashes >> BEGINNING).view(np.int64)] = True
        simplified = dict(zip(map(chr, table["fold_from"].tolist()), map(chr, table["fold_to"].tolist()), strict=True))
        first = np.searchsorted(table["characters"], np.arange(LAST_CODE + 1)).astype(np.uint32)
        syllables = table["syllables"].tobytes().decode().split(" ")
        letters = {name.rstrip("12345"): i for i, name in enumerate(syllables)}
        return Lexicon(
            syllables=syllables,
            toneless=np.array([letters[name.rstrip("12345")] for name in syllables], np.uint16),
            neutral=np.array([name.endswith("5") for name in syllables]),
            hashes=hashes,
            view=memoryview(hashes),
            starts=table["starts"],
            readings=table["readings"],
            several=counted(hashes),
            seen=seen,
            first=first,
            character_readings=table["character_readings"],
            simplified=simplified | dict.fromkeys(map(chr, range(0xD800, 0xE000)), "\ufffd"),
            unfolded=re.compile(f"[{''.join(simplified)}\ud800-\udfff]"),
        )
