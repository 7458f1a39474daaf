"""How hard words are, and how much of a text a reader of a level knows.

Levels are those of `codes`: HSK1–HSK7 (the lists of 2021, 7 for 7–9) for Chinese, A1–C2 (CEFR) for English. Lists are
short, so words beyond them are estimated:

- A Chinese word is as hard as the hardest of the listed words in it, and one level harder where it is a rarer word of
  the dictionary, which may mean more than its parts; a character that no list has is HSK7 where it is common.
- An English form, spelling or derivation is as hard as its base; any other word goes by its frequency.

What counts are running words of the level's language. Left out are punctuation, numbers in digits, words of other
languages, and names: those the dictionary knows as nothing else, and English words in capitals that no list has.
Chinese people's names can't be told from other words, and count.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from exchange.languages import segment
from exchange.languages.codes import CEFR, HSK
from exchange.languages.dictionary import EnglishEntry, is_built, lookup
from exchange.languages.dictionary.chinese import facts
from exchange.languages.dictionary.english import TOKEN
from exchange.languages.dictionary.keys import HAN, LONGEST, is_sound, plain
from exchange.languages.recent import Recent

TRANSPARENT: Final = 3.8
"""Zipf frequency from which a word that no list has is no harder than its parts: 这个, 喝茶, 二十."""
REMEMBERED: Final = 20_000  # words whose level is kept at hand, at most twice as many
COMMON_CHARACTER: Final = 3.5
"""Zipf frequency from which a character that no list has counts as HSK7."""
BY_FREQUENCY: Final = (("B1", 4.1), ("B2", 3.6), ("C1", 3.2), ("C2", 2.8))
"""The level of an English word that no list has, by its Zipf frequency: the medians of each level's listed words."""
CLIPPED: Final = re.compile(r"(?:'(?:s|re|ve|ll|d|m)|(?<=s)')$")
NOT: Final = {"won't": "will", "can't": "can", "shan't": "shall", "ain't": "be"}
SENTENCE_START: Final = re.compile(r"(?:^|[.!?。！？\n:：“\"(（]\s*|^\W+)$")


@dataclass(frozen=True, slots=True)
class Mark:
    """A word that counts: `text[start:end]`, with its level; None for one beyond all levels."""

    start: int
    end: int
    level: str | None


def of_word(word: str) -> str | None:
    """The level a list gives the word, or the word it is a form of; None where no list has it. Nothing is estimated."""
    entry = lookup(word)
    return entry.level if entry else None


def known_share(text: str, level: str) -> float:
    """The share of the running words of `text` that a reader of `level` knows, from 0 to 1; 1 where there are none.

    An HSK level asks about the Chinese in the text, a CEFR level about the English. Raises ValueError for other levels.
    """
    scale = scale_of(level)
    found = Counter(hsk_levels(text) if scale is HSK else (mark.level for mark in english_marks(text)))
    known = sum(found[each] for each in scale[: scale.index(level) + 1])
    return known / found.total() if found else 1.0


def scale_of(level: str) -> tuple[str, ...]:
    for scale in (HSK, CEFR):
        if level in scale:
            return scale
    raise ValueError(f"No such level: {level!r}. There are {', '.join((*HSK, *CEFR))}.")


# -- Chinese ----------------------------------------------------------------------------------------------------------


def chinese_marks(text: str) -> Iterator[Mark]:
    """The Chinese words of a text that count, in order."""
    start = 0
    for word in segment.words(text):
        end = start + len(word)
        if (level := CHINESE_LEVELS[word]) != "name":
            yield Mark(start, end, level)
        start = end


def hsk_levels(text: str) -> Iterator[str | None]:
    """The levels of the Chinese words of a text that count."""
    return (level for level in map(CHINESE_LEVELS.__getitem__, segment.words(text)) if level != "name")


def of_words(words: Iterable[str]) -> list[str | None]:
    """The level of each Chinese word of a text that was cut; None for other words, names and what is beyond all."""
    if not is_built():
        return [None for _ in words]
    return [None if level == "name" else level for level in map(CHINESE_LEVELS.__getitem__, words)]


def level_of_chinese(word: str) -> str | None:
    """Listed or estimated; `name` for what is nothing but a name or not Chinese, None for what is beyond all levels."""
    return CHINESE_LEVELS[word]


def worked_out(word: str) -> str | None:
    if not HAN.search(word):
        return "name"
    known = facts(plain(word)) if is_sound(word) else None
    hsk3, zipf, is_name = known or (None, None, False)
    if hsk3 or (hsk3 := retroflexed(word)):
        return HSK[hsk3 - 1]
    if is_name:
        return "name"
    if len(word) == 1:
        return HSK[-1] if zipf and zipf >= COMMON_CHARACTER else None
    hardest = max(map(place_of, parts(word)))
    place = hardest + 1 if known and (zipf or 0) < TRANSPARENT else hardest
    return HSK[min(place, len(HSK) - 1)] if hardest < len(HSK) else None


CHINESE_LEVELS: Final = Recent(worked_out, REMEMBERED)


def retroflexed(word: str) -> int | None:
    """The lists have 玩儿 and no 玩."""
    return listed(word + "儿")


def listed(word: str) -> int | None:
    """The level of HSK 3.0."""
    found = facts(word) if is_sound(word) else None
    return found and found[0]


def parts(word: str) -> Iterator[str]:
    """The longest listed words within, from left to right, and single characters between them."""
    start = 0
    while start < len(word):
        longest = len(word) if start else len(word) - 1
        ends = (end for end in range(longest, start + 1, -1) if listed(word[start:end]))
        end = next(ends, start + 1)
        yield word[start:end]
        start = end


def place_of(part: str) -> int:
    level = level_of_chinese(part)
    return HSK.index(level) if level in HSK else len(HSK)


# -- English ----------------------------------------------------------------------------------------------------------


def english_marks(text: str) -> Iterator[Mark]:
    """The English words of a text that count, in order."""
    for token in TOKEN.finditer(text):
        word = token[0][: LONGEST + 1]  # a longer one is no word, whatever it goes on with
        may_be_name = word[0].isupper() and not begins_sentence(text, token.start())
        if (level := level_of_english(plain(word), may_be_name)) != "name":
            yield Mark(token.start(), token.end(), level)


def begins_sentence(text: str, offset: int) -> bool:
    return SENTENCE_START.search(text[max(0, offset - 8) : offset]) is not None


@lru_cache(maxsize=REMEMBERED)
def level_of_english(word: str, may_be_name: bool) -> str | None:
    """Listed or estimated; `name` for one in capitals that no list has, None for what is beyond all levels."""
    lowered = word.lower()
    entry = lookup(NOT.get(lowered) or CLIPPED.sub("", lowered.removesuffix("n't")) or lowered)
    if isinstance(entry, EnglishEntry) and entry.cefr:
        return entry.cefr
    if word[0].isupper() and (may_be_name or not isinstance(entry, EnglishEntry) or entry.word[0].isupper()):
        return "name"
    if not isinstance(entry, EnglishEntry):
        return level_of_compound(lowered)
    zipf = max(filter(None, (entry.zipf, entry.base and entry.base.zipf)), default=0)
    return next((level for level, least in BY_FREQUENCY if zipf >= least), None)


def level_of_compound(word: str) -> str | None:
    """Of a word with hyphens that no list has: that of its hardest part."""
    levels = [level_of_english(part, False) for part in word.split("-") if part] if "-" in word else []
    return max(levels) if levels and all(levels) else None
