"""How Chinese text is read: pinyin for each character, as the dictionary has it or as it is said.

Readings are numbered pinyin: `hao3`, `lu:4`, the neutral tone 5; None where a character is not Chinese. Sources and
measurements: data/SOURCES.md. Texts of any length are read; characters that no table knows have no reading.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from exchange.languages import tones

if TYPE_CHECKING:
    from exchange.languages.citation import Citations


@dataclass(frozen=True, slots=True)
class Reading:
    """One character's reading; `confidence` is the share of such readings that is right, from 0 to 1."""

    pinyin: str | None
    confidence: float


def readings(text: str) -> list[str | None]:
    """The citation reading of each character: no sandhi. What the model knows has the tone it has by itself, as in the
    sets it is measured by (衣服 is yi1 fu2); of other characters a word's neutral tone is kept (朋友 is peng2 you5)."""
    return readings_all([text])[0]


def readings_all(texts: Sequence[str]) -> list[list[str | None]]:
    """The same for many texts at once, several times as fast as one by one."""
    from exchange.languages.citation import cited  # brings numpy and the tables

    return [
        named(found.readings[found.starts[number] : found.starts[number] + len(text)])
        for text, number, found in cited(texts)
    ]


def annotate(text: str) -> list[Reading]:
    """Each character's reading as a dictionary prints its word, neutral tones in it (yi1 fu5), with its confidence."""
    return annotate_all([text])[0]


def annotate_all(texts: Sequence[str]) -> list[list[Reading]]:
    """The same for many texts at once, several times as fast as one by one."""
    from exchange.languages.citation import cited  # brings numpy and the tables

    result = []
    for text, number, found in cited(texts):
        start, end = found.starts[number], found.starts[number] + len(text)
        result.append(list(map(reading_of, found.spoken(start, end), found.confidence[start:end])))
    return result


Mends = Mapping[int, str]
"""Readings that people know better, by the place of their character."""


def spoken(text: str, mends: Mends | None = None) -> list[str | None]:
    """The reading of each character as said: tone sandhi, neutral tones, and 儿 as the r5 of its syllable.

    A character's `r5` is written on to the syllable before it: 花儿 is hua1 r5, marked huār.
    """
    return spoken_all([text], [mends or {}])[0]


def spoken_all(texts: Sequence[str], mends: Sequence[Mends] = ()) -> list[list[str | None]]:
    """The same for many texts at once, with the mends of each."""
    from exchange.languages.citation import cited

    known = mends or [{}] * len(texts)
    found = zip(cited(texts), known, strict=True)
    return [said(citations, number, text, better) for (text, number, citations), better in found]


def said(found: "Citations", number: int, text: str, mends: Mends) -> list[str | None]:
    """One of the texts as said."""
    from exchange.languages import sandhi
    from exchange.languages.lexicon import lexicon

    table, start = lexicon(), found.starts[number]
    names = named(found.spoken(start, start + len(text)))
    for place, reading in mends.items():
        names[place] = reading
    cut = found.pieces_of(number, text)
    ends = [end - start for end in found.ends[cut]]
    words = [
        sandhi.Word(end - len(word), end, tag.startswith("v"))
        for end, (word, tag) in zip(ends, found.cut[cut], strict=True)
    ]
    folded = found.folded[start : start + len(text)]
    return sandhi.spoken(folded, names, list(map(base_tone, text)), words, table.has)


def named(syllables: list[int]) -> list[str | None]:
    """Syllables by their names."""
    from exchange.languages.lexicon import lexicon

    names = lexicon().syllables
    return [names[i] or None for i in syllables]


@lru_cache(maxsize=10_000)
def base_tone(character: str) -> int:
    """The tone of a character's usual reading; 0 where it has none."""
    from exchange.languages.lexicon import lexicon

    usual = lexicon().candidates(character)
    return int(usual[0][-1]) if usual else 0


def marked(readings: Sequence[str | None]) -> str:
    """Readings as one line of pinyin with tone marks: `huār hěn hǎo`; what is not Chinese is left out."""
    words: list[str] = []
    for reading in readings:
        if reading == "r5" and words:
            words[-1] += "r"
        elif reading:
            words.append(tones.marked(reading))
    return " ".join(words)


@lru_cache(maxsize=20_000)
def reading_of(syllable: int, percent: int) -> Reading:
    from exchange.languages.lexicon import lexicon

    return Reading(lexicon().syllables[syllable] or None, percent / 100)
