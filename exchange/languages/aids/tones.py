"""Tones by colour and by shape, on their own or with readings: a line drawn as the voice goes."""

from collections.abc import Sequence

from exchange.languages.aids.base import Aid, Manner, Word
from exchange.languages.glossary import Text


def of(word: Word, manner: Manner) -> Sequence[str]:
    """`1` to `5` for each character, empty where it has no tone."""
    return [syllable[-1] if syllable else "" for syllable in manner.syllables(word)]


TONES = Aid("tones", "zh", Text("Tones", "声调", "聲調"), sign="ˇ", handy=True)
