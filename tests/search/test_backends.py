"""However many rows there are, they come in the same order: few put in order at once, many branch by branch and span by
span."""

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from exchange import search
from exchange.search import documents
from exchange.search.backends import asking, postgresql
from exchange.search.backends.postgresql import Statistics
from tests.cast import answer, note, question

pytestmark = pytest.mark.django_db
AGES = [0, 0.01, 1, 2, 30, 31, 200, 400, 900, 3_000]  # days


@pytest.fixture
def site(mei, jordan, settings) -> None:
    settings.LIMITS = dict.fromkeys(settings.LIMITS, "")
    now = timezone.now()
    for age in AGES:
        at = now - timedelta(days=age)
        note(mei, "热豆浆", at=at)
        note(mei, "早餐", title="豆浆", at=at + timedelta(seconds=1))
        post = question(jordan, title="豆浆 soy milk", at=at + timedelta(seconds=2))
        said = answer(mei, post, "豆浆，浆豆")
        if age % 2:
            said.accept(jordan)
        note(mei, "浆和豆", at=at + timedelta(seconds=3))


def pages(text: str, size: int) -> list:
    seen, at = [], ""
    while True:
        page = search.find(text, at=at, size=size)
        seen += [match.row for hit in page.hits for match in hit.matches]
        at = page.older
        if not at:
            return sorted(seen, reverse=True)


def many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take everything for frequent, as statistics of long ago would that know of no row yet."""
    monkeypatch.setattr(asking, "FEW", 0)
    monkeypatch.setattr(postgresql, "FEW", -1)
    unknown = Statistics({"c:豆": 0.5, "c:豆浆": 0.5}, 1_000_000, 0, 1)
    monkeypatch.setattr(postgresql, "statistics", lambda _connection: unknown)


@pytest.mark.parametrize("size", [3, 50])
@pytest.mark.parametrize("typed", ["豆浆", "dou jiang", "豆浆 milk"])
def test_few_and_many_come_in_the_same_order(site, monkeypatch, typed, size):
    few = pages(typed, 50)
    many(monkeypatch)
    assert pages(typed, size) == few
    assert len(few) >= len(AGES)


@pytest.mark.parametrize("oldest_days_ago", [0, 100, 4_000])
def test_rows_newer_and_older_than_the_statistics_are_found(site, monkeypatch, oldest_days_ago):
    if connection.vendor != "postgresql":
        pytest.skip("only PostgreSQL goes by spans")
    few = pages("豆浆", 50)
    many(monkeypatch)
    oldest = moment_ago(oldest_days_ago)
    monkeypatch.setattr(postgresql, "statistics", lambda _c: Statistics({"c:豆浆": 0.9}, 10**6, oldest, oldest + 1))
    assert pages("豆浆", 3) == few


def moment_ago(days: int) -> int:
    return documents.moment(timezone.now() - timedelta(days=days), 0)
