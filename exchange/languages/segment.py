"""Cutting Chinese text into words, so that a tap on any of them finds a dictionary entry.

rjieba cuts first (with the dictionary of jieba); a piece that CC-CEDICT lacks is cut again, the longest word first.
Traditional text is cut by its Simplified shape, character for character.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate, chain

from exchange.languages.recent import Recent
from exchange.languages.scripts import HAN

CHINESE = re.compile(f"[{HAN}]+")
REMEMBERED = 20_000
"""Pieces that are kept at hand, at most twice as many; a text of 100,000 characters has some 15,000."""


def words(text: str) -> list[str]:
    """The words, spaces and marks of a text in order; joined they are the text again, whatever it holds."""
    if not CHINESE.search(text):
        return [text] if text else []
    import rjieba  # 30 MB and half a second: only for those who cut

    folded = shape(text)
    cut = rjieba.cut(folded)
    return list(chain.from_iterable(map(PIECES.__getitem__, cut if folded is text else resized(text, cut))))


def resized(text: str, cut: list[str]) -> list[str]:
    """The text itself in pieces as long as those of its other shape; only those that differ are made anew."""
    from exchange.languages.lexicon import lexicon

    pieces, ends = cut.copy(), list(accumulate(map(len, cut)))
    for other in lexicon().unfolded.finditer(text):
        place = bisect_right(ends, other.start())
        pieces[place] = text[ends[place] - len(pieces[place]) : ends[place]]
    return pieces


def shape(text: str) -> str:
    """The text in Simplified, as long as before."""
    from exchange.languages.lexicon import fold  # brings numpy

    return fold(text)


def pieces(piece: str) -> tuple[str, ...]:
    """What becomes of a piece that rjieba cuts."""
    return tuple(split(piece)) if len(piece) > 1 and CHINESE.fullmatch(piece) else (piece,)


PIECES = Recent(pieces, REMEMBERED)


def split(piece: str) -> Iterator[str]:
    """The longest words of the dictionary, in either script, one after another; else single characters."""
    from exchange.languages.lexicon import LONGEST, lexicon

    has, start, whole = lexicon().has, 0, len(piece)
    if has(piece):
        yield piece
        return
    while start < whole:
        end = min(start + LONGEST, whole)
        while end > start + 1 and not has(piece[start:end]):
            end -= 1
        yield piece[start:end]
        start = end
