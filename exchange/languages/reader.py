"""A text read in one go: its words, the reading of each character, and how hard each word is.

    read("我还在学中文") → Read(words=["我", "还", "在", "学", "中文"], readings=["wo3", "hai2", …],
                                levels=["HSK1", "HSK1", …], …)

The same as segment.words, pinyin.annotate, pinyin.spoken and levels give, without cutting the text for each anew.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING

from exchange.languages import levels, pinyin, segment

if TYPE_CHECKING:
    from exchange.languages.citation import Citations

WORDS_OF = attrgetter("words")


@dataclass(slots=True)
class Read:
    """`words` joined are the text; `levels` has one for each of them; the others have one for each character."""

    words: list[str]
    readings: list[str | None]
    """Numbered pinyin without sandhi; None where not Chinese."""
    spoken: list[str | None] | None
    """The same as said; None where nobody asked for it."""
    confidence: list[float]
    """From 0 to 1, the share of such readings that is right; 0 where not Chinese."""
    levels: list[str | None]
    """HSK1 to HSK7 for Chinese words; None for other words, for names and for what is beyond all levels."""


def read(text: str, spoken: bool = False) -> Read:
    """One text, of any length and with anything in it."""
    return read_all([text], spoken)[0]


def read_all(texts: Sequence[str], spoken: bool = False, mends: Sequence[pinyin.Mends] = ()) -> list[Read]:
    """Many texts, several times as fast as one by one; `mends` has what people know better of each, for its speech."""
    from exchange.languages.citation import cited  # brings numpy and the tables

    known = mends or [{}] * len(texts)
    return [
        made(text, number, found, better if spoken else None)
        for (text, number, found), better in zip(cited(texts), known, strict=True)
    ]


def made(text: str, number: int, found: "Citations", mends: pinyin.Mends | None) -> Read:
    start = found.starts[number]
    end = start + len(text)
    words = [text] if text else []  # as segment gives it
    if segment.CHINESE.search(text):
        words = list(chain.from_iterable(map(WORDS_OF, found.pieces[found.pieces_of(number, text)])))
    return Read(
        words,
        pinyin.named(found.spoken(start, end)),
        None if mends is None else pinyin.said(found, number, text, mends),
        [percent / 100 for percent in found.confidence[start:end]],
        levels.of_words(words),
    )
