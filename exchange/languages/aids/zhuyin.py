"""Zhuyin (bopomofo), over each character or at its right, as Taiwan's school books have it."""

from collections.abc import Sequence

from exchange.languages import zhuyin
from exchange.languages.aids.base import Aid, Manner, Word
from exchange.languages.glossary import Text


def over(word: Word, manner: Manner) -> Sequence[str]:
    return [zhuyin.from_pinyin(syllable) or "" if syllable else "" for syllable in manner.syllables(word)]


ZHUYIN = Aid("zhuyin", "zh", Text("Zhuyin", "注音", "注音"), sign="ㄅ", group="readings", handy=True, over=over)
