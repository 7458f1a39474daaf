"""Counting how often something was done, in windows of time, in the cache every process shares.

Rates are written `5/m,30/h,100/d`: five in any clock minute, and thirty in any clock hour, and a hundred a day. Windows
are fixed, so over a border twice as many fit; that is good enough for people and cheap to count.
"""

import time
from dataclasses import dataclass

from django.core.cache import cache

SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400}


@dataclass(frozen=True)
class Rate:
    times: int
    seconds: int


@dataclass(frozen=True)
class Verdict:
    """Whether one more is allowed, and if not, in how many seconds it will be."""

    allowed: bool
    retry_after: int = 0


def parse(rates: str) -> list[Rate]:
    """Raises ValueError for what is no rate. A number before the window multiplies it: `1/30s`."""
    found = []
    for rate in filter(None, (piece.strip() for piece in rates.split(","))):
        times, _, window = rate.partition("/")
        if not times.isdecimal() or window[-1:] not in SECONDS or not (window[:-1] or "1").isdecimal():
            raise ValueError(f"{rate!r} is not a rate such as 5/m, 100/d or 1/30s")
        found.append(Rate(int(times), int(window[:-1] or 1) * SECONDS[window[-1]]))
    return found


def allow(name: str, key: str, rates: str) -> Verdict:
    """Count one `name` done by `key`, unless some window is full; then nothing is counted. No rates, no limit."""
    now = time.time()
    windows = [(rate, f"rate:{name}:{key}:{rate.seconds}:{int(now // rate.seconds)}") for rate in parse(rates)]
    counted = []
    for rate, place in windows:
        if count(place, rate.seconds) > rate.times:
            for earlier in [*counted, place]:
                cache.decr(earlier)
            return Verdict(False, max(1, int(rate.seconds - now % rate.seconds)))
        counted.append(place)
    return Verdict(True)


def count(place: str, seconds: int) -> int:
    """One more in this window; `add` begins it exactly once, however many come at the same time."""
    if cache.add(place, 1, seconds + 1):
        return 1
    try:
        return cache.incr(place)
    except ValueError:  # it ran out between the two
        cache.set(place, 1, seconds + 1)
        return 1
