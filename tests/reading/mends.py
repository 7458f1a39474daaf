"""Natives of our tests mend readings."""

from accounts.models import User
from exchange.languages import typed_readings
from exchange.reading import proposing_mends
from exchange.reading.models import Mend
from tests.cast import native, person


def proposed(member: User, phrase: str, reading: str, region: str = "", **about) -> Mend:
    return proposing_mends.propose_reading(member, phrase, typed_readings.read(reading, phrase), region=region, **about)


def agreed(first: User, second: User, phrase: str, reading: str, region: str = "") -> Mend:
    mend = proposed(first, phrase, reading, region)
    mend.agree(second)
    return mend


def lan(handle: str = "lan", region: str = "CN") -> User:
    """One more native."""
    return person(handle, handle, native("zh", region), region=region)
