"""How many characters a day go to a machine, and how long it is left alone after it refused.

Counted in the cache by UTC day, before the machine is asked; what it did not translate is given back.
"""

from datetime import timedelta

from django.conf import settings
from django.core.cache import cache
from django.utils import timezone

A_DAY_AND_MORE = 60 * 60 * 26


def pot() -> str:
    return f"machine:{timezone.now():%Y%m%d}"


def spent() -> int:
    return cache.get(pot(), 0)


def spend(characters: int) -> bool:
    """Whether so many more may go today; if so they are counted. A limit of 0 is none."""
    limit = settings.TRANSLATE_PER_DAY
    if limit and spent() + characters > limit:
        return False
    count(characters)
    return True


def count(characters: int) -> None:
    """A negative number gives back."""
    if cache.add(pot(), max(characters, 0), A_DAY_AND_MORE):
        return
    try:
        cache.incr(pot(), characters)
    except ValueError:  # it ran out between the two lines above
        cache.set(pot(), max(characters, 0), A_DAY_AND_MORE)


def seconds_left_today() -> int:
    now = timezone.now()
    tomorrow = (now + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
    return max(1, round((tomorrow - now).total_seconds()))


def rest(machine: str, seconds: int) -> None:
    """Ask it nothing for so long: its next readers are told at once and do not wait for the same refusal."""
    cache.set(f"machine:rests:{machine}", timezone.now() + timedelta(seconds=seconds), seconds)


def rests_for(machine: str) -> int:
    """Seconds until it may be asked again; 0 when it may be now."""
    until = cache.get(f"machine:rests:{machine}")
    return max(0, round((until - timezone.now()).total_seconds())) if until else 0
