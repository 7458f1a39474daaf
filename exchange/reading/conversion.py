"""A text in another script, and where each of its places went: 软件 and 軟體 are as long, 打印机 and 印表機 too, 网络
and 網路 too, but 互联网 becomes 網際網路."""

from collections.abc import Callable
from dataclasses import dataclass
from difflib import SequenceMatcher

from exchange.languages.segment import shape


@dataclass(frozen=True, slots=True)
class Conversion:
    text: str
    moves: tuple[tuple[int, int], ...] = ()
    """Places of the original after which others follow by another distance: (place, place in the new text)."""
    new_words: bool = False
    """Whether words themselves changed, so that their readings did too."""

    def place(self, original: int) -> int:
        """Where a place of the original is found now."""
        before = [move for move in self.moves if move[0] <= original]
        if not before:
            return min(original, len(self.text))
        old, new = before[-1]
        following = next((move[1] for move in self.moves if move[0] > original), len(self.text))
        return min(new + original - old, following)


def converted(text: str, rewrite: Callable[[str], str]) -> Conversion:
    """Line by line, since OpenCC looks no further and differences stay short."""
    lines = [(line, rewrite(line)) for line in text.splitlines(keepends=True)]
    new = "".join(line for _, line in lines)
    moves, old_start, new_start = [], 0, 0
    for old_line, new_line in lines:
        if len(old_line) != len(new_line) or moves:
            moves += [(old_start + a, new_start + b) for a, b in moved(old_line, new_line)]
        old_start, new_start = old_start + len(old_line), new_start + len(new_line)
    return Conversion(new, tuple(moves), shape(new) != shape(text))


def moved(old: str, new: str) -> list[tuple[int, int]]:
    if len(old) == len(new):
        return [(0, 0)]
    matcher = SequenceMatcher(None, old, new)
    return [(a, b) for _, a, _, b, _ in matcher.get_opcodes()]
