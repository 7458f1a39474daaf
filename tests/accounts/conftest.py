from collections.abc import Iterator

import pytest
from django.test import Client

from accounts.sms.memory import outbox


@pytest.fixture(autouse=True)
def texts(settings) -> Iterator[list]:
    """Texts land in a list."""
    settings.SMS_ROUTES = "*=memory"
    outbox.clear()
    yield outbox
    outbox.clear()


@pytest.fixture
def no_limits(settings) -> None:
    """For stories that need more texts than a minute allows."""
    settings.ACCOUNT_RATE_LIMITS = dict.fromkeys(settings.ACCOUNT_RATE_LIMITS, "1000/m/ip")
    settings.SMS_PER_DAY = settings.SMS_PER_NUMBER_PER_DAY = 0


@pytest.fixture
def client_of():
    """Another browser, as many as a story needs."""
    return Client
