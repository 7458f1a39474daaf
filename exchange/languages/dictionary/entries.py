"""What a dictionary says of a word: the shapes that `dictionary` answers with."""

from dataclasses import dataclass, field
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class MeasureWord:
    """The classifier a noun is counted with: 一本书 has 本."""

    traditional: str
    simplified: str
    pinyin: str


@dataclass(frozen=True, slots=True)
class Article:
    """One word with one reading. 便宜 has two: pian2 yi5 is cheap, bian4 yi2 is convenient."""

    traditional: str
    simplified: str
    pinyin: str
    """Numbered, a space between syllables, ü as `u:`, 5 for the neutral tone, capitals for names: `pian2 yi5`."""
    senses: tuple[str, ...]
    """In English, the most usual first. Those of the word itself, where this is only another way to write it."""
    measure_words: tuple[MeasureWord, ...] = ()
    variant_of: str = ""
    """The usual way to write it, in the script of the word asked for; empty where this is the usual one."""
    is_name: bool = False


@dataclass(frozen=True, slots=True)
class ChineseEntry:
    """A Chinese word as it is written in either script, with all that it may be; `articles` has the likeliest first."""

    language: ClassVar[str] = "zh"

    word: str
    articles: tuple[Article, ...]
    hsk2: int | None = None
    """Level 1–6 of the old test (2010)."""
    hsk3: int | None = None
    """Level 1–7 of the new one (2021), where 7 stands for 7–9."""
    zipf: float | None = None
    """How common it is: the logarithm of how often it comes in a thousand million words; 3 is rare, 5 is everyday."""

    @property
    def level(self) -> str | None:
        """As `codes.HSK` writes it: `HSK1` to `HSK7`."""
        return f"HSK{self.hsk3}" if self.hsk3 else None

    @property
    def pinyin(self) -> str:
        return self.articles[0].pinyin

    @property
    def senses(self) -> tuple[str, ...]:
        """Those of all articles, the likeliest first."""
        return tuple(sense for article in self.articles for sense in article.senses)

    @property
    def measure_words(self) -> tuple[MeasureWord, ...]:
        return self.articles[0].measure_words


@dataclass(frozen=True, slots=True)
class EnglishSense:
    part_of_speech: str
    """Abbreviated as Chinese dictionaries do, without the stop: `n`, `vt`, `adj`; empty where it is not said."""
    chinese: str
    """Simplified; words of one meaning stand between commas."""
    otherwise: str = ""
    """As Taiwan words and writes it; empty where that is the same."""

    @property
    def traditional(self) -> str:
        return self.otherwise or self.chinese


@dataclass(frozen=True, slots=True)
class EnglishEntry:
    """An English word. Of an inflected form (`went`), `base` is the entry of the word it is a form of (`go`)."""

    language: ClassVar[str] = "en"

    word: str
    senses: tuple[EnglishSense, ...]
    phonetic: str = ""
    """British, in the IPA, without slashes; `ipa` knows more."""
    cefr: str | None = None
    """`A1` to `C2`: that of its easiest use, or of the word it is a form of."""
    zipf: float | None = None
    collins: int = 0
    """0–5 stars for how common it is."""
    oxford: bool = False
    """Among the 3,000 words that learners need first."""
    tags: tuple[str, ...] = ()
    """Chinese examinations that ask for it: zk gk cet4 cet6 ky ielts toefl gre."""
    lemmas: tuple[str, ...] = ()
    """The words it may be a form of, the most common first; of `saw`, only `see`."""
    relation: str = ""
    """What it is to its lemma: `past`, `plural`, `spelling`, …; see `inflections.RELATIONS`."""
    inflections: tuple[tuple[str, str], ...] = ()
    """Its own forms, as (`past`, `went`)."""
    base: "EnglishEntry | None" = field(default=None, compare=False)

    @property
    def level(self) -> str | None:
        return self.cefr


Entry = ChineseEntry | EnglishEntry


@dataclass(frozen=True, slots=True)
class Match:
    """An entry and where its word stands: `text[start:end]`."""

    start: int
    end: int
    entry: Entry
