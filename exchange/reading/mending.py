"""What members agreed on, found in a text: how its phrases are read, and where their words end.

All that is agreed is kept in memory, under a stamp that every process finds in the cache; who changes anything writes a
new stamp. A phrase counts only where it begins and ends with a word, so that 长大 says nothing about 校长大人.
"""

import time
import uuid
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from django.conf import settings
from django.core.cache import cache
from django.db import transaction

from exchange.languages import phrases, scripts, segment
from exchange.reading import signals
from exchange.reading.models import Mend

STAMP = "mends"
REGION_OF_SCRIPT = {"zh-hans": "CN", "zh-hant": "TW"}
"""Whose reading comes first where a reader has said nothing: of those who write like the text."""


class Mended(NamedTuple):
    """`text[start:end]` is read so; `region` is empty where it is read so everywhere."""

    start: int
    end: int
    readings: tuple[str | None, ...]
    region: str


@dataclass(frozen=True, slots=True)
class Agreed:
    readings: tuple[str | None, ...]
    words: tuple[str, ...]
    region: str
    votes: int
    since: float


class Index(dict[str, list]):
    """What is known, by phrase; and how long the phrases are that begin with a character."""

    def __init__(self) -> None:
        self.sizes: dict[str, set[int]] = defaultdict(set)

    def add(self, phrase: str, what) -> None:
        self.sizes[phrase[0]].add(len(phrase))
        self.setdefault(phrase, []).append(what)

    def stretches(self, text: str) -> list[phrases.Span]:
        """Every stretch of `text` that is a known phrase."""
        if not self:
            return []
        return [
            (start, start + size)
            for start, character in enumerate(text)
            for size in self.sizes.get(character, ())
            if text[start : start + size] in self
        ]


@dataclass(frozen=True)
class Table:
    stamp: str = ""
    readings: Index = field(default_factory=Index)
    words: Index = field(default_factory=Index)
    open: Index = field(default_factory=Index)
    """The keys of proposals that are not agreed on."""


_kept, _checked_at = Table(), float("-inf")


def readings_for(text: str, region: str = "") -> list[Mended]:
    """Agreed readings of the phrases in `text`, in its order; the longest phrase where several could be meant.

    A phrase with more than one reading comes more than once, first as it is read in `region` (else: where people write
    in the script of the text), then as it is said too.
    """
    known = table().readings
    return [
        Mended(start, end, agreed.readings, agreed.region)
        for start, end in longest(text, known)
        for agreed in in_order(known[text[start:end]], region or REGION_OF_SCRIPT.get(scripts.script_of(text), ""))
    ]


def first_readings_for(text: str, region: str = "") -> list[Mended]:
    """The same, each phrase once."""
    found = readings_for(text, region)
    return [mended for place, mended in enumerate(found) if not place or found[place - 1].start != mended.start]


def is_read_otherwise(text: str, region: str) -> bool:
    """Whether those of a region read it otherwise than it is read as a rule."""
    return bool(region) and first_readings_for(text, region) != first_readings_for(text)


def words(text: str) -> list[str]:
    """`segment.words`, with the word bounds that members agreed on."""
    cut, known = segment.words(text), table().words
    spans = longest(text, known, cut)
    if not spans:
        return cut
    places = phrases.bounds(cut)
    for start, end in spans:
        places -= set(range(start + 1, end))
        best = in_order(known[text[start:end]], "")[0]
        places |= {start + place for place in phrases.bounds(best.words)}
    order = sorted(places)
    return [text[a:b] for a, b in zip(order, order[1:], strict=False)]


def proposals_in(text: str) -> list[int]:
    """The keys of the proposals about phrases that stand in `text`."""
    known = table().open
    return [pk for start, end in known.stretches(text) for pk in known[text[start:end]]]


# -- Finding phrases --------------------------------------------------------------------------------------------------


def longest(text: str, known: Index, cut: Sequence[str] | None = None) -> list[phrases.Span]:
    """Where known phrases of whole words stand, in order and apart; the longest first, then the first."""
    found = known.stretches(text)
    if not found:
        return []
    places = phrases.bounds(cut or segment.words(text))
    if cut is None and table().words:
        places |= phrases.bounds(words(text))
    taken: list[phrases.Span] = []
    for start, end in sorted(found, key=lambda span: (span[0] - span[1], span[0])):
        if start in places and end in places and all(end <= a or b <= start for a, b in taken):
            taken.append((start, end))
    return sorted(taken)


def in_order(agreed: Iterable[Agreed], region: str) -> list[Agreed]:
    """Those of the region first, then those of everywhere, then of elsewhere; more voices first, then the older."""
    return sorted(agreed, key=lambda each: (each.region != region, each.region != "", -each.votes, each.since))


# -- Keeping them -----------------------------------------------------------------------------------------------------


def table() -> Table:
    """Read anew when somebody, in whichever process, changed something."""
    global _kept, _checked_at
    now = time.monotonic()
    if now < _checked_at + settings.MENDS_CHECKED_EVERY:
        return _kept
    stamp = cache.get(STAMP)
    if stamp is None:
        cache.add(STAMP, uuid.uuid4().hex, timeout=None)
        stamp = cache.get(STAMP, "")
    if not stamp or stamp != _kept.stamp:
        _kept = filled(stamp)
    _checked_at = now
    return _kept


def filled(stamp: str) -> Table:
    new = Table(stamp)
    for mend in Mend.objects.in_use().with_votes().order_by("agreed_at", "pk"):
        for form in mend.forms:
            if not mend.is_agreed:
                new.open.add(form, mend.pk)
                continue
            agreed = Agreed(mend.readings, tuple(mend.words), mend.region, mend.vote_count, mend.agreed_at.timestamp())
            (new.words if mend.words else new.readings).add(form, agreed)
    return new


def connect() -> None:
    signals.mends_changed.connect(renew)


def renew(sender, **kwargs) -> None:
    """At once for those who look inside this transaction, and again when it is kept, for everybody else."""
    stamp_anew()
    transaction.on_commit(stamp_anew)


def stamp_anew() -> None:
    cache.set(STAMP, uuid.uuid4().hex, timeout=None)
    look_again()


def look_again() -> None:
    """For those who keep what they find: not even a moment behind."""
    global _checked_at
    _checked_at = float("-inf")
