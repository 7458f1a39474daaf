"""A machine on this machine, set up both ways."""

from collections.abc import Iterator

import pytest

from exchange.reading.machines import http

from .machine_server import DEEPL_KEY, LIBRETRANSLATE_KEY, MachineServer, serving


@pytest.fixture
def server(settings, monkeypatch) -> Iterator[MachineServer]:
    with serving() as server:
        settings.LIBRETRANSLATE_URL, settings.LIBRETRANSLATE_KEY = server.url, LIBRETRANSLATE_KEY
        settings.DEEPL_URL, settings.DEEPL_KEY = server.url, DEEPL_KEY
        settings.TRANSLATE_SECONDS = 5
        monkeypatch.setattr(http, "PAUSE_SECONDS", 0)
        yield server
