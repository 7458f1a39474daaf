"""How long until a limit lets one try again: what the countdown shows and what Retry-After says."""

import math
import time

from allauth.core.internal import ratelimit
from django.core.cache import cache
from django.http import HttpRequest


def seconds_until(request: HttpRequest, action: str, key: str) -> int:
    """Seconds until `action` is open again for `key`; 0 when it is open. Looks, and counts nothing."""
    return max((wait(request, action, key, rate) for rate in key_rates(action)), default=0)


def clock(seconds: int) -> str:
    """As a countdown shows it: 0:42."""
    return f"{seconds // 60}:{seconds % 60:02}"


def key_rates(action: str) -> list[ratelimit.Rate]:
    return [rate for rate in ratelimit.get_rates(app="allauth.account", action=action) if rate.per == "key"]


def wait(request: HttpRequest, action: str, key: str, rate: ratelimit.Rate) -> int:
    where = ratelimit.get_cache_key(request, app="allauth.account", action=action, rate=rate, key=key)
    # Newest first: the limit opens when the oldest of the last `amount` falls out of the window.
    history = cache.get(where, [])
    if len(history) < rate.amount:
        return 0
    return max(0, math.ceil(history[rate.amount - 1] + rate.duration - time.time()))
