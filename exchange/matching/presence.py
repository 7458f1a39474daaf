"""Noticing who is here, without writing while a page is read.

A request leaves the member's number in a log in the cache, at most once in five minutes and process; the tick takes the
log into the database. What a cache loses makes somebody look away for a moment, and no more.
"""

import time
from collections.abc import Callable, Iterable
from datetime import datetime

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from accounts.models import User
from exchange.matching.models import Presence

EVERY = 5 * 60  # seconds
KEPT = 60 * 60  # seconds that a line of the log waits for a tick
MOST = 2_000  # lines a tick takes, and members a process remembers
LENGTH, TAKEN = "here:length", "here:taken"

_noticed: dict[int, float] = {}


def noticing(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: whoever is known by the end of a request was here."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        # Asked for by the page or not at all: to look up who it is would cost a query.
        user = getattr(request, "_cached_user", None)
        if user is not None and user.pk:
            notice(user.pk)
        return response

    return answer


def notice(member: int) -> None:
    now = time.monotonic()
    if now - _noticed.get(member, -EVERY) < EVERY:
        return
    if len(_noticed) >= MOST:
        _noticed.clear()
    _noticed[member] = now
    cache.set(line(next_number()), member, KEPT)


def next_number() -> int:
    try:
        return cache.incr(LENGTH)
    except ValueError:
        # A new log, or one that the cache threw out: it goes on beyond any number there was.
        first = int(time.time())
        if cache.add(LENGTH, first, None):
            cache.set(TAKEN, first - 1, None)
        return first


def line(number: int) -> str:
    return f"here:{number}"


def take_log() -> int:
    """What the log says since last time is known to the database; how many members that were."""
    length, taken = cache.get(LENGTH, 0), cache.get(TAKEN, 0)
    first = max(taken, length - MOST)
    if length <= first:
        return 0
    found = cache.get_many([line(number) for number in range(first + 1, length + 1)])
    cache.set(TAKEN, length, None)
    return came(found.values(), timezone.now())


def came(members: Iterable[int], at: datetime) -> int:
    here = User.objects.filter(pk__in=set(members)).values_list("pk", flat=True)
    rows = [Presence(member_id=member, at=at) for member in here]
    Presence.objects.bulk_create(rows, update_conflicts=True, unique_fields=["member"], update_fields=["at"])
    return len(rows)
