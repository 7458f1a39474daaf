"""Which sentences of a corrected text answer to which of the original, so that no mark runs across a sentence's end."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from rapidfuzz.distance import Indel

from exchange.languages.sentences import split

SHAPES = ((1, 1), (1, 0), (0, 1), (2, 1), (1, 2))
"""How many sentences of each side may answer to each other: as they are, left out, put in, joined, divided."""
MOST_PAIRS = 2500
"""Pairs of sentences compared in one stretch of changes; a longer stretch is compared as a whole."""


def pairs(original: str, corrected: str) -> Iterator[tuple[str, str]]:
    """Passages that answer to each other, in order; either may be empty, and both joined give the texts back."""
    ours, theirs = split(original), split(corrected)
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "equal":
            yield "".join(ours[i:j]), "".join(theirs[k:m])
        else:
            yield from closest(ours[i:j], theirs[k:m])


def closest(ours: list[str], theirs: list[str]) -> list[tuple[str, str]]:
    """The pairing with the fewest characters to take out and put in (dynamic programming over SHAPES)."""
    if len(ours) * len(theirs) > MOST_PAIRS:
        return [("".join(ours), "".join(theirs))]
    best: dict[tuple[int, int], tuple[float, list[tuple[str, str]]]] = {(0, 0): (0, [])}
    for i in range(len(ours) + 1):
        for k in range(len(theirs) + 1):
            for down, across in SHAPES:
                if (before := best.get((i - down, k - across))) is not None:
                    pair = "".join(ours[i - down : i]), "".join(theirs[k - across : k])
                    cost = before[0] + Indel.distance(*pair) + 0.1 * (down + across)
                    if (i, k) not in best or cost < best[i, k][0]:
                        best[i, k] = cost, [*before[1], pair]
    return best[len(ours), len(theirs)][1]
