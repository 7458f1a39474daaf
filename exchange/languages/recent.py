"""What was asked for lately, kept at hand."""

from collections.abc import Callable
from typing import Generic, TypeVar

Answer = TypeVar("Answer")


class Recent(dict[str, Answer], Generic[Answer]):
    """A dictionary of words that works out what it lacks, and holds the last `most` of them, twice that at times.

    Words come back soon or seldom, so those asked for since the last clearing are enough. A hit costs what a look into
    any dictionary does, which no other cache of Python's can say.
    """

    LONGEST = 12
    """Characters; what is longer hardly comes twice, and would be dear to keep."""

    def __init__(self, answer: Callable[[str], Answer], most: int) -> None:
        super().__init__()
        self.answer, self.most = answer, most
        self.older: dict[str, Answer] = {}

    def __missing__(self, word: str) -> Answer:
        found = self.older[word] if word in self.older else self.answer(word)
        if len(word) <= self.LONGEST:
            if len(self) >= self.most:
                self.older = self.copy()
                self.clear()
            self[word] = found
        return found

    def forget(self) -> None:
        """For when the answers have changed."""
        self.older = {}
        self.clear()
