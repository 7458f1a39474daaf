"""What every test can count on: no network, an empty cache, English until told otherwise, nothing left for the next."""

import ipaddress
import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import TransactionTestCase
from django.utils import translation
from pytest_django import DjangoDbBlocker

from exchange.moderation import guard
from exchange.reading import glossary
from tests.browsing import browse, browser, page
from tests.cast import ava, jordan, mei, wei, yating

__all__ = ["ava", "browse", "browser", "jordan", "mei", "page", "wei", "yating"]

# The browser's driver keeps an event loop in this thread, which Django takes for asynchronous code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

DATABASE_FIXTURES = {"db", "transactional_db", "live_server", "admin_user", "admin_client"}


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.journey)
        if empties_the_database(item):
            # Rows that migrations wrote (topics, the moderators' group) come back after each such test.
            item.add_marker(pytest.mark.django_db(transaction=True, serialized_rollback=True), append=False)
    if connection.vendor == "postgresql":
        # A second pass, so only what may come out differently on another database.
        kept = [item for item in items if needs_database(item) and not item.get_closest_marker("journey")]
        config.hook.pytest_deselected(items=[item for item in items if item not in set(kept)])
        items[:] = kept


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What the other pass said last, beside what this one says."""
    report = Path(os.environ.get("REPORT_ON_POSTGRESQL", os.devnull))
    if report.is_file():
        terminalreporter.write_line(f"On PostgreSQL: {report.read_text().rstrip().rpartition(chr(10))[2]}")


def needs_database(item: pytest.Item) -> bool:
    is_django_case = bool(getattr(item, "cls", None)) and issubclass(item.cls, TransactionTestCase)
    asked = DATABASE_FIXTURES & set(getattr(item, "fixturenames", ()))
    return bool(item.get_closest_marker("django_db")) or is_django_case or bool(asked)


def empties_the_database(item: pytest.Item) -> bool:
    marker = item.get_closest_marker("django_db")
    asked = {"transactional_db", "live_server"} & set(getattr(item, "fixturenames", ()))
    return bool(asked) or bool(marker and marker.kwargs.get("transaction"))


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    """SQLite empties tables row by row between tests, which the append-only log refuses, as it should anywhere else."""
    if connection.vendor == "sqlite":
        with django_db_blocker.unblock():
            guard.take_down(connection)


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Iterator[None]:
    """Nothing is reached but this machine."""
    connect = socket.socket.connect

    def only_here(self: socket.socket, address: object) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and not is_loopback(address[0]):
            raise AssertionError(f"A test reached for the network: {address}")
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", only_here)
        yield


def is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return host == "localhost"


@pytest.fixture(autouse=True)
def clean_slate() -> Iterator[None]:
    """Limits are counted in the cache and would leak from test to test; so would members' words, or a language."""
    cache.clear()
    glossary.forget()
    with translation.override("en"):
        yield
