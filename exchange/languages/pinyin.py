"""How Chinese text is read: pinyin for each character, as the dictionary has it or as it is said.

Readings are numbered pinyin: `hao3`, `lu:4`, the neutral tone 5; None where a character is not Chinese. Sources and
measurements: data/SOURCES.md. Texts of any length are read; characters that no table knows have no reading.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from exchange.languages import tones


@dataclass(frozen=True, slots=True)
class Reading:
    """One character's reading; `confidence` is the share of such readings that is right, from 0 to 1."""

    pinyin: str | None
    confidence: float


def readings(text: str) -> list[str | None]:
    """The citation reading of each character: no sandhi, neutral tones where the word has them."""
    return [reading.pinyin for reading in annotate(text)]


def annotate(text: str) -> list[Reading]:
    """The citation reading of each character with its confidence."""
    return annotate_all([text])[0]


def annotate_all(texts: Sequence[str]) -> list[list[Reading]]:
    """The same for many texts at once, several times as fast as one by one."""
    from exchange.languages.citation import citations  # brings numpy and the tables

    if not texts:
        return []
    found = citations(texts)
    names = found.readings.tolist()
    percents = (found.confidence * 100 + 0.5).astype(int).tolist()
    return [
        list(map(reading_of, names[start : start + len(text)], percents[start : start + len(text)]))
        for start, text in zip(found.read.starts.tolist(), texts, strict=True)
    ]


Mends = Mapping[int, str]
"""Readings that people know better, by the place of their character."""


def spoken(text: str, mends: Mends | None = None) -> list[str | None]:
    """The reading of each character as said: tone sandhi, neutral tones, and 儿 as the r5 of its syllable.

    A character's `r5` is written on to the syllable before it: 花儿 is hua1 r5, marked huār.
    """
    return spoken_all([text], [mends or {}])[0]


def spoken_all(texts: Sequence[str], mends: Sequence[Mends] = ()) -> list[list[str | None]]:
    """The same for many texts at once, with the mends of each."""
    from exchange.languages import sandhi
    from exchange.languages.citation import citations
    from exchange.languages.lexicon import lexicon

    if not texts:
        return []
    found, table = citations(texts), lexicon()
    result = []
    for number, text in enumerate(texts):
        start = int(found.read.starts[number])
        said = [table.syllables[i] or None for i in found.spoken[start : start + len(text)].tolist()]
        for place, reading in mends[number].items() if mends else ():
            said[place] = reading
        folded = found.read.codes[start : start + len(text)].tobytes().decode("utf-32-le")
        base = [base_tone(character) for character in text]
        words = [sandhi.Word(a, b, verb) for a, b, verb in found.read.words_of(number)]
        result.append(sandhi.spoken(folded, said, base, words, table.has))
    return result


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
