"""The glossary of the whole site: the words written with it, and those that members proposed and natives confirmed.

Each process keeps it in memory. Whoever writes looks first whether words were added (`newest`, one query); readers do
so only when they meet a word they do not know.
"""

import hashlib
from dataclasses import dataclass, field
from functools import cache

from django.db.models import Count, Max, Sum

from exchange.languages import glossary as written
from exchange.languages.glossary import Entry
from exchange.languages.slang import Radar
from exchange.reading.models import SlangProposal
from exchange.reading.models.slang_proposal import ID


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


_known: Glossary | None = None


def known() -> Glossary:
    """As this process knows it; the first time it looks."""
    return _known or newest()


def newest() -> Glossary:
    """With the words that joined meanwhile, in other processes too. One query, and a second where there are any."""
    global _known
    stamp = stamp_now()
    if _known is None or _known.stamp != stamp:
        _known = Glossary((*written.entries(), *joined()), release(), stamp)
    return _known


def forget() -> None:
    """For tests: what one database knows another does not."""
    global _known
    _known = None


def entry(id: str) -> Entry | None:
    """A member's word that is not known yet joined in another process, or is gone."""
    found = known().by_id.get(id)
    return newest().by_id.get(id) if found is None and ID.match(id) else found


def stamp_now() -> tuple:
    """Changes whenever a word joins or leaves."""
    return tuple(SlangProposal.objects.joined().aggregate(Count("pk"), Max("joined_at"), Sum("pk")).values())


def joined() -> list[Entry]:
    return [proposal.entry for proposal in SlangProposal.objects.joined().order_by("joined_at")]


@cache
def release() -> str:
    """A word for the glossary's files and for the code that searches by them."""
    summed = hashlib.sha256()
    for path in sorted(written.DATA.glob("*.json")):
        summed.update(path.read_bytes())
    return summed.hexdigest()[:12]
