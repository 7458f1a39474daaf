"""How often something may be done: so many times a minute, an hour, a day, counted in the cache.

Rates are written `5/m,30/h,100/d`, with s, m, h or d for the window, or `1/30s` for a window of thirty seconds; all of
them hold. Windows are fixed, counted from the epoch in UTC, so a minute's allowance is whole again at the next minute.
An empty text allows everything. The counts are as right as the cache is shared: see CACHE_URL in the settings.
"""

import hashlib
import math
import re
import time
from dataclasses import dataclass
from functools import lru_cache

from django.core.cache import cache

SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
TRIES = 3
RATE = re.compile(r"(\d+)/(\d*)([smhd])")


@dataclass(frozen=True)
class Rate:
    times: int
    window: int
    """Seconds."""


@dataclass(frozen=True)
class Verdict:
    allowed: bool
    retry_after: int = 0
    """Whole seconds until the window that refused is over; 0 when allowed."""


def allow(name: str, key: str, rates: str) -> Verdict:
    """Count one more `name` (such as "post") by `key` (such as a member's id), and say whether it may be done.

    What a shorter window refuses is not counted in the longer ones. Raises ValueError for rates that make no sense.
    """
    now = time.time()
    for rate in parsed(rates):
        if count(name, key, rate.window, now) > rate.times:
            return Verdict(allowed=False, retry_after=max(1, math.ceil(rate.window - now % rate.window)))
    return Verdict(allowed=True)


@lru_cache(maxsize=256)
def parsed(rates: str) -> tuple[Rate, ...]:
    """Shortest window first."""
    found = []
    for text in filter(None, (rate.strip() for rate in rates.split(","))):
        match = RATE.fullmatch(text)
        if not match or match[2] == "0":
            raise ValueError(f"A rate is written like 5/m or 1/30s, not {text!r}")
        found.append(Rate(int(match[1]), int(match[2] or 1) * SECONDS[match[3]]))
    return tuple(sorted(found, key=lambda rate: rate.window))


def count(name: str, key: str, window: int, now: float) -> int:
    """One more in this window; how many that makes. The key is hashed: it may be long, or nobody else's business."""
    digest = hashlib.sha256(key.encode()).hexdigest()[:32]
    address = f"limit:{name}:{window}:{int(now // window)}:{digest}"
    for _ in range(TRIES):
        if cache.add(address, 1, timeout=window + 60):
            return 1
        try:
            return cache.incr(address)
        except ValueError:
            continue  # it ended between the two calls: begin anew
    return 1  # a cache that keeps nothing: better to let a person through than to hang
