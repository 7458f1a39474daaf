"""A machine that only repeats, set up for those who ask for it."""

from collections.abc import Iterator

import pytest

from exchange.reading.machines import memory


@pytest.fixture
def echo(settings) -> Iterator[list[list[str]]]:
    """What the machine was asked, batch by batch."""
    settings.TRANSLATE_WITH = "memory"
    yield memory.asked
    memory.asked.clear()
    memory.troubles.clear()
