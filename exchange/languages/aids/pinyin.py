"""Pinyin over each character."""

from collections.abc import Sequence

from exchange.languages import tones
from exchange.languages.aids.base import Aid, Manner, Word
from exchange.languages.glossary import Text


def over(word: Word, manner: Manner) -> Sequence[str]:
    return [tones.marked(syllable) if syllable else "" for syllable in manner.syllables(word)]


PINYIN = Aid("pinyin", "zh", Text("Pinyin", "拼音", "拼音"), sign="拼", group="readings", handy=True, over=over)
