"""Whether a text says a quoted phrase letter for letter. The index knows neighbours only, which is nearly the same."""

from exchange.search.folding import fold
from exchange.search.query import Passage
from exchange.search.tokens import PIECE


def says_exactly(passage: Passage, *texts: str) -> bool:
    wanted = line((piece.kind, piece.text) for piece in passage.pieces).strip()
    return any(wanted in line((found.lastgroup, found[0]) for found in PIECE.finditer(fold(text))) for text in texts)


def line(pieces) -> str:
    """Words between spaces, so that none is found inside another, and Chinese without."""
    spaced = "".join(f" {text} " if kind == "word" else text for kind, text in pieces)
    return spaced.replace("  ", " ")
