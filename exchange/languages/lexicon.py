"""The words of CC-CEDICT with their readings, packed: who is a word, and how is it read.

A word is known by a 64-bit hash of its characters, so the table of 190,000 words takes 4 MB, and every stretch of a
text can be looked up at once. A stretch that is no word is taken for one with a probability under 1 in 10^13.
The table is data/words.npz; data/SOURCES.md says how it is made.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

DATA = Path(__file__).parent / "data"

MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
LONGEST = 8
"""Characters of the longest words looked for in running text; longer sayings are found through their parts."""
LAST_CODE = 0x33480
"""One past the last Chinese character of Unicode 17 (extension J)."""
FILTER_BITS = 20

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
    fold: Array
    """By code point: the Simplified character for a Traditional one, U+FFFD for a lone surrogate, others themselves."""

    def find(self, hashes: Array) -> Array:
        """For each hash the row of its first reading, or −1."""
        rows = np.full(hashes.shape, -1, np.int32)
        likely = self.seen[(hashes >> np.uint64(64 - FILTER_BITS)).view(np.int64)]
        wanted = hashes[likely]
        found = np.minimum(self.hashes.searchsorted(wanted), len(self.hashes) - 1)
        rows[likely] = np.where(self.hashes[found] == wanted, found, -1)
        return rows

    def folded(self, codes: Array) -> Array:
        """Code points in Simplified; those past the last Chinese character all become one."""
        return self.fold[np.minimum(codes, LAST_CODE - 1)]

    def has(self, word: str) -> bool:
        wanted = hash_of(word)
        found = bisect_left(self.view, wanted)
        return found < len(self.view) and self.view[found] == wanted

    def word_readings(self, word: str) -> list[list[str]]:
        """Every reading of a word, the usual one first; empty when it is not in the table."""
        wanted = hash_of(word)
        rows = range(bisect_left(self.view, wanted), bisect_right(self.view, wanted))
        return [[self.syllables[i] for i in self.readings[self.starts[row] : self.starts[row + 1]]] for row in rows]

    def candidates(self, character: str) -> list[str]:
        """The readings of a character on its own, the usual one first."""
        code = ord(character)
        if code >= LAST_CODE:
            return []
        return [self.syllables[i] for i in self.character_readings[self.first[code] : self.first[code + 1]]]


def codes_of(text: str) -> Array:
    """The code points of a text, lone surrogates too."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


def hash_of(word: str) -> int:
    value = 0
    for character in word:
        value = (value * int(MULTIPLIER) + ord(character)) & 0xFFFFFFFFFFFFFFFF
    return value


def stretches(codes: Array, longest: int) -> list[Array]:
    """The hashes of every stretch of 1, 2 … `longest` characters, by where it begins."""
    wide = codes.astype(np.uint64)
    hashes = [wide]
    for length in range(2, min(longest, len(wide)) + 1):
        hashes.append(hashes[-1][:-1] * MULTIPLIER + wide[length - 1 :])
    return hashes


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
        seen[(hashes >> np.uint64(64 - FILTER_BITS)).astype(np.intp)] = True
        fold = np.arange(LAST_CODE, dtype=np.uint32)
        fold[table["fold_from"]] = table["fold_to"]
        fold[0xD800:0xE000] = 0xFFFD
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
            fold=fold,
        )
