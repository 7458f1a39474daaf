"""Pinyin among Latin letters: `Nǐ hǎo ma?`, `wo xiang xue zhongwen`, `ni3 hao3`.

Many English words read as pinyin (`women`, `change`, `he`), so a text without tones is pinyin only where most of its
words are not common English. The tables and where they come from: data/SOURCES.md.
"""

import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path

from exchange.languages.words import COMMON_PINYIN, ENGLISH

DATA = Path(__file__).parent / "data"
TONES = frozenset("\u0304\u0301\u030c\u0300")
"""Macron, acute, caron and grave: the four tones as combining marks."""
LONGEST = 24
"""Letters; a longer word is no pinyin, and would only cost time to take apart."""

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*[1-5]?(?:[^\W\d_]+[1-5])*")


def is_pinyin(text: str) -> bool:
    """Whether the Latin words of a text are Chinese in pinyin, with tone marks, tone digits or neither."""
    words = WORD.findall(unicodedata.normalize("NFC", text.lower()))
    spelt = [word for word in words if is_spelt(word)]
    if len(spelt) < max(1, 0.8 * len(words)):
        return False
    if any(is_toned(word) for word in spelt):
        return True
    if any(word in ENGLISH and not is_syllable(word) for word in words):
        return False
    foreign = [word for word in spelt if word not in english_like_pinyin()]
    chinese = [word for word in spelt if word in COMMON_PINYIN]
    if len(words) > 2 and foreign and 2 * len(chinese) >= len(words):
        return True
    return 2 * len(foreign) > len(words) and (len(words) > 1 or not is_syllable(words[0]))


@lru_cache(maxsize=4096)
def is_spelt(word: str) -> bool:
    """Whether a word is one pinyin syllable after another, with or without -r."""
    return len(word) <= LONGEST and whole_word().fullmatch(toneless(word)) is not None


def is_syllable(word: str) -> bool:
    """Whether it is one syllable; alone and without a tone that is as likely a name or a sound."""
    return toneless(word) in syllables()


def is_toned(word: str) -> bool:
    """Whether a word carries a tone mark or digit."""
    return word[-1:] in "12345" or not TONES.isdisjoint(unicodedata.normalize("NFD", word))


def toneless(word: str) -> str:
    """`lǜsè` → `lvse`, `ni3hao3` → `nihao`."""
    letters = unicodedata.normalize("NFD", re.sub(r"[1-5'’]", "", word)).replace("u\u0308", "v")
    return "".join(letter for letter in letters if letter not in TONES)


@cache
def syllables() -> frozenset[str]:
    return frozenset((DATA / "pinyin-syllables.txt").read_text(encoding="utf-8").split())


@cache
def whole_word() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(sorted(syllables()))})+r?")


@cache
def english_like_pinyin() -> frozenset[str]:
    return frozenset((DATA / "english-like-pinyin.txt").read_text(encoding="utf-8").split())
