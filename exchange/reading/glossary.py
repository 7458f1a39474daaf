"""The glossary of the whole site: the words written with it, and those that members proposed and natives confirmed.

Each process keeps it in memory. Whoever writes looks first whether words were added (`newest`, one query); readers do
so only when they meet a word they do not know.
"""

import hashlib
from dataclasses import dataclass, field
from functools import cache

from exchange.languages import glossary as written
from exchange.languages.glossary import Entry
from exchange.languages.slang import Radar


@dataclass(frozen=True)
class Glossary:
    entries: tuple[Entry, ...]
    release: str
    """Of the words written with the site: changes when the site does."""
    stamp: object = None
    """Of the words members added: changes whenever one joins or leaves."""
    by_id: dict[str, Entry] = field(init=False, compare=False)
    radar: Radar = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_id", {entry.id: entry for entry in self.entries})
        object.__setattr__(self, "radar", Radar(self.entries))


def known() -> Glossary:
    """As this process knows it. Asks nothing of the database."""
    return _own()


def newest() -> Glossary:
    return _own()


def entry(id: str) -> Entry | None:
    return known().by_id.get(id)


@cache
def _own() -> Glossary:
    return Glossary(written.entries(), release())


@cache
def release() -> str:
    """A word for the glossary's files and for the code that searches by them."""
    summed = hashlib.sha256()
    for path in sorted(written.DATA.glob("*.json")):
        summed.update(path.read_bytes())
    return summed.hexdigest()[:12]
