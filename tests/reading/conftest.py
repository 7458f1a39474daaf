"""A machine that only repeats, for those who ask for it; and nothing agreed on, for those who need no database."""

from collections.abc import Iterator

import pytest

from exchange.reading import mending
from exchange.reading.machines import memory

DATABASE = {"db", "transactional_db", "live_server"}


@pytest.fixture
def echo(settings) -> Iterator[list[list[str]]]:
    """What the machine was asked, batch by batch."""
    settings.TRANSLATE_WITH = "memory"
    yield memory.asked
    memory.asked.clear()
    memory.troubles.clear()


@pytest.fixture(autouse=True)
def nothing_agreed(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if not (request.node.get_closest_marker("django_db") or DATABASE & set(request.fixturenames)):
        monkeypatch.setattr(mending, "filled", mending.Table)
