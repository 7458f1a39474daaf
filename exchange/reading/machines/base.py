"""What every machine that translates shares, and how to add one.

A machine puts lines of plain text into another language. To add one:

1. Write `exchange/reading/machines/<name>.py` with a subclass of `Machine`: its `name` (as TRANSLATE_WITH says it), its
   `label` (as readers are told it), its `needs` (settings it does not work without) and an `ask`. Read settings inside
   `ask`, so that the site starts without them, and add them to exchange/settings.py under “Machine translation” and to
   the table in README.md.
2. `ask` sends one batch and answers with as many texts, in order. `most_texts` and `most_characters` say how much its
   API takes at once; `translate` cuts and joins accordingly, so `ask` need not. Raise what stands below for each
   refusal. Reach the API through `machines.http`, which keeps to the time given, reads no endless answer, and turns a
   silent line into `Unavailable`.
3. Add it to the list in `exchange/reading/machines/__init__.py`.
4. Test it in tests/reading/machines/ against a local server that speaks its API, refusals and quotas included.

`version` is part of what a kept translation is found by: raise it when the same request would be put differently. Never
log a text or a key. What a machine answers is plain text, whatever it looks like: `exchange.lib.retelling` escapes it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from django.conf import settings

from exchange.languages import sentences
from exchange.languages.codes import WrittenLanguage
from exchange.lib.text import tidy

from .http import Patience
from .trouble import NotConfigured, Unavailable


@dataclass(frozen=True)
class Part:
    """Part of a text, small enough for the machine; `place` says of which."""

    place: int
    text: str


class Machine:
    name: ClassVar[str] = ""
    label: ClassVar[str] = ""
    version: ClassVar[str] = "1"
    needs: ClassVar[tuple[str, ...]] = ()
    is_outside: ClassVar[bool] = True
    """Whether texts leave this site."""
    most_texts: ClassVar[int] = 25
    most_characters: ClassVar[int] = 2_000

    def missing(self) -> list[str]:
        """The settings it needs and has not got."""
        return [name for name in self.needs if not getattr(settings, name)]

    def translate(self, texts: list[str], source: WrittenLanguage, target: WrittenLanguage) -> list[str]:
        """Each text in `target`, in order; what has no letters comes back as it was, and is not sent.

        Takes at most settings.TRANSLATE_SECONDS. Raises NotConfigured, Refused, OverQuota or Unavailable.
        """
        if missing := self.missing():
            raise NotConfigured(f"{missing[0]} is not set")
        patience = Patience(settings.TRANSLATE_SECONDS)
        said = {place: "" if says_something(text) else text for place, text in enumerate(texts)}
        for batch in self.batches(texts):
            answers = self.ask([part.text for part in batch], source, target, patience)
            if len(answers) != len(batch):
                raise Unavailable("another number of texts came back")
            for part, answer in zip(batch, answers, strict=True):
                said[part.place] = joined(said[part.place], tidy(answer), target)
        return list(said.values())

    def batches(self, texts: list[str]) -> Iterator[list[Part]]:
        batch: list[Part] = []
        for place, text in enumerate(texts):
            for piece in cut(text, self.most_characters) if says_something(text) else ():
                full = len(batch) == self.most_texts
                if batch and (full or sum(len(part.text) for part in batch) + len(piece) > self.most_characters):
                    yield batch
                    batch = []
                batch.append(Part(place, piece))
        if batch:
            yield batch

    def ask(self, texts: list[str], source: WrittenLanguage, target: WrittenLanguage, patience: Patience) -> list[str]:
        """One request. As many texts as were given, in order."""
        raise NotImplementedError


def says_something(text: str) -> bool:
    return any(character.isalpha() for character in text)


def joined(before: str, after: str, language: WrittenLanguage) -> str:
    """Machines drop the space at the end of what they are given."""
    space = " " if language == "en" and before and not before[-1].isspace() else ""
    return before + space + after


def cut(text: str, most: int) -> Iterator[str]:
    """The text in pieces of at most `most` characters, at the end of a sentence where there is one."""
    piece = ""
    for sentence in sentences.split(text) if len(text) > most else [text]:
        if piece and len(piece) + len(sentence) > most:
            yield piece
            piece = ""
        piece += sentence
        while len(piece) > most:
            yield piece[:most]
            piece = piece[most:]
    if piece:
        yield piece
