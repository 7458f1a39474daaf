"""What aids have in common: the word they are shown with.

An aid shows one thing beside a word that helps somebody read it: its pinyin, its level, what it means.
"""

from dataclasses import dataclass

from exchange.languages.codes import Language

Syllables = tuple[str | None, ...]
"""A numbered reading for each character of a word, None for what has none: ("bang1", "mang2")."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text, `text[start:end]`, with all that aids know of it; worked out when the text was saved."""

    start: int
    end: int
    text: str
    readings: Syllables = ()
    """Of a Chinese word as a dictionary has them: no sandhi."""
    spoken: Syllables = ()
    """The same as they are said: ni2 hao3."""
    confidence: float = 1.0
    """How surely the least sure of its characters is read so, from 0 to 1."""
    level: str | None = None
    """HSK1–HSK7 or A1–C2; None for names and what is beyond all levels."""
    language: Language = "zh"
    ipa: tuple[str, str] = ("", "")
    """Of an English word, American and British, without slashes; empty where no list has it."""
    gloss: str = ""
    """In a few words of the other language (Chinese in Simplified), as a dictionary has it first."""
    gloss_traditional: str = ""
    """The same in Traditional, where that differs."""

    @property
    def is_sure(self) -> bool:
        """Whether its reading can do without a reader's help."""
        return self.confidence >= SURE


SURE = 0.75
"""Readings below are right less often than three times in four."""
