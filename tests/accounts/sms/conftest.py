"""A gateway on this machine, and texts that land in a list."""

from collections.abc import Iterator

import pytest

from accounts.sms import memory
from accounts.sms.base import Message

from .gateway_server import GatewayServer, serving


@pytest.fixture
def gateway() -> Iterator[GatewayServer]:
    with serving() as server:
        yield server


@pytest.fixture
def outbox(settings) -> Iterator[list[Message]]:
    settings.SMS_ROUTES = "*=memory"
    memory.outbox.clear()
    yield memory.outbox
    memory.outbox.clear()
