"""How many texts a day: in all, and to one number. What a stranger can make us spend, or make a phone ring, ends here.

Counted in the cache by UTC day. Two texts at the very same moment may count as one; a budget can bear that.
"""

from django.conf import settings
from django.core.cache import cache
from django.utils import timezone

from exchange.lib import crypto

A_DAY_AND_MORE = 60 * 60 * 26


def spend(number: str) -> bool:
    """Whether one more text to `number` may be sent today; if so it is counted. A limit of 0 means none."""
    today = timezone.now().strftime("%Y%m%d")
    pots = [
        (f"sms:{today}:{crypto.blind_index(number)}", settings.SMS_PER_NUMBER_PER_DAY),
        (f"sms:{today}", settings.SMS_PER_DAY),
    ]
    if any(limit and cache.get(pot, 0) >= limit for pot, limit in pots):
        return False
    for pot, _limit in pots:
        count(pot)
    return True


def count(pot: str) -> None:
    if cache.add(pot, 1, A_DAY_AND_MORE):
        return
    try:
        cache.incr(pot)
    except ValueError:  # it ran out between the two lines above
        cache.set(pot, 1, A_DAY_AND_MORE)
