"""Who is here, and what time it is, in the stories of matching."""

from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.models import User
from exchange.matching import pool
from exchange.matching.climbing import climb
from exchange.matching.models import Offer, Presence
from exchange.posts.models import Post
from tests.cast import native, person


def arrives(*members: User, ago: timedelta = timedelta(minutes=1)) -> None:
    for member in members:
        Presence.objects.update_or_create(member=member, defaults={"at": timezone.now() - ago})


def natives(count: int, language: str = "zh", region: str = "CN") -> list[User]:
    """Helpers who are here now."""
    made = [person(f"{language}{number}", f"Helper {number}", native(language, region)) for number in range(count)]
    arrives(*made)
    return made


def asked(post: Post) -> list[User]:
    return [offer.helper for offer in Offer.objects.filter(post=post).select_related("helper").order_by("pk")]


def later(minutes: float) -> None:
    """The tick of a later minute."""
    climb(timezone.now() + timedelta(minutes=minutes))


@pytest.fixture(autouse=True)
def broad_daylight(monkeypatch) -> None:
    """Whatever the clock of the machine says; quiet hours are another matter."""
    monkeypatch.setattr(pool, "DAYTIME", (0, 24))


@pytest.fixture(autouse=True)
def no_limits(settings) -> None:
    settings.LIMITS = dict.fromkeys(settings.LIMITS, "")
