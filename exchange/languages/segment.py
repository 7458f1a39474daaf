"""Cutting Chinese text into words, so that a tap on any of them finds a dictionary entry.

rjieba cuts first (with the dictionary of jieba); a piece that CC-CEDICT lacks is cut again, the longest word first.
Traditional text is cut by its Simplified shape, character for character.
"""

import re
from collections.abc import Iterator
from itertools import chain

from exchange.languages.scripts import HAN

CHINESE = re.compile(f"[{HAN}]+")
REMEMBERED = 20_000
"""Words whose pieces are kept at hand, at most 4 MB; texts are mostly made of the same few thousand."""


class Pieces(dict[str, tuple[str, ...]]):
    """What becomes of each piece that rjieba cuts; worked out when first asked for."""

    def __missing__(self, piece: str) -> tuple[str, ...]:
        pieces = tuple(split(piece)) if len(piece) > 1 and CHINESE.fullmatch(piece) else (piece,)
        if len(self) < REMEMBERED and len(piece) < 10:
            self[piece] = pieces
        return pieces


PIECES = Pieces()


def words(text: str) -> list[str]:
    """The words, spaces and marks of a text in order; joined they are the text again, whatever it holds."""
    if not CHINESE.search(text):
        return [text] if text else []
    import rjieba  # 30 MB and half a second: only for those who cut

    folded = shape(text)
    cut = rjieba.cut(folded)
    return list(chain.from_iterable(map(PIECES.__getitem__, cut if folded == text else resized(text, cut))))


def resized(text: str, cut: list[str]) -> Iterator[str]:
    """The text itself in pieces as long as those of its other shape."""
    start = 0
    for piece in cut:
        yield text[start : start + len(piece)]
        start += len(piece)


def shape(text: str) -> str:
    """The text in Simplified, as long as before."""
    from exchange.languages.lexicon import codes_of, lexicon  # brings numpy

    return lexicon().folded(codes_of(text)).tobytes().decode("utf-32-le")


def split(piece: str) -> Iterator[str]:
    """The longest words of the dictionary, in either script, one after another; else single characters."""
    from exchange.languages.lexicon import lexicon

    has, start = lexicon().has, 0
    while start < len(piece):
        end = len(piece)
        while end > start + 1 and not has(piece[start:end]):
            end -= 1
        yield piece[start:end]
        start = end
