"""Translates nothing and reaches nobody: for tests, and to see the pages without an account anywhere.

`asked` is what it was asked for; put a Trouble into `troubles` and it meets that instead, once. Empty both between
tests.
"""

from exchange.languages.codes import WrittenLanguage

from .base import Machine
from .http import Patience
from .trouble import Trouble

asked: list[list[str]] = []
troubles: list[Trouble] = []


class Memory(Machine):
    name = "memory"
    label = "Echo"
    is_outside = False

    def ask(self, texts: list[str], source: WrittenLanguage, target: WrittenLanguage, patience: Patience) -> list[str]:
        asked.append(texts)
        if troubles:
            raise troubles.pop(0)
        return [f"[{target}] {text}" for text in texts]
