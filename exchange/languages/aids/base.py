"""What aids have in common. An aid shows one thing with a text that helps somebody read it: its pinyin, what it means.

To add one, write a file beside this one with an `Aid` in it, and put it into `AIDS` of `__init__.py` where it should
stand among the others. Say what it is called in the three languages of the site, whose text it helps with, and give it
one of these:

- `over`: what stands over a word; for a Chinese word a text for each character, for an English one a single text
- `under`: what stands under a word
- `badge`: a few letters after a word
- `rewrite`: the whole text otherwise, as in the other script (those have a `group`, since one excludes the others)

Each is asked about one `Word` and the `Manner` the reader likes; an empty answer shows nothing. Words are worked out
when a text is saved, so an aid reads what they know and looks nothing up. The choice in the page, in settings and in
cookies, and the test of every aid follow from the list; there is no migration to make. An aid that finds things words
do not have (slang) may have none of the four and do its work elsewhere: here it is only switched on and off.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from exchange.languages.codes import CEFR, HSK, Language
from exchange.languages.glossary import Text

Syllables = tuple[str | None, ...]
"""A numbered reading for each character of a word, None for what has none: ("bang1", "mang2")."""

SURE: Final = 0.7
"""Readings below are guesses; the usual reading of a character that no model knows is just above."""


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


@dataclass(frozen=True, slots=True)
class Manner:
    """How a reader likes aids to be, whichever are on."""

    spoken: bool = True
    """Readings as they are said, with tone sandhi, rather than as a dictionary has them."""
    above: bool = False
    """Only with words that are harder than the reader's level."""
    levels: Mapping[Language, str] = field(default_factory=dict)
    written: str = "en"
    """What the reader reads the site in: en, zh-hans or zh-hant."""

    def syllables(self, word: Word) -> Syllables:
        return self.spoken_of(word) if self.spoken else word.readings

    def spoken_of(self, word: Word) -> Syllables:
        return word.spoken or word.readings

    def wants(self, word: Word) -> bool:
        """Whether the reader may need help with the word. Who told no level is taken for a beginner."""
        if not self.above or word.level is None:
            return True
        scale = HSK if word.language == "zh" else CEFR
        return scale.index(word.level) > scale.index(self.levels.get(word.language) or scale[0])


@dataclass(frozen=True, slots=True)
class Aid:
    slug: str
    """Small letters, figures and hyphens; it is kept in cookies and on profiles, so it stays for ever."""
    language: Language | None
    """Whose text it helps with; None for both."""
    label: Text
    sign: str = ""
    """A character or two that stand for it on its button."""
    group: str = ""
    """Of the aids in a group, one at most is on."""
    handy: bool = False
    """Whether it stands in the bar itself, and not behind “More”."""
    over: Callable[[Word, Manner], Sequence[str]] | None = None
    under: Callable[[Word, Manner], str] | None = None
    badge: Callable[[Word, Manner], str] | None = None
    rewrite: Callable[[str], str] | None = None
    lang: str = ""
    """What `over` and `rewrite` give, for HTML's lang attribute."""
