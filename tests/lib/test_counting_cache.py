"""The counter of the cache that lives in the database."""

import pytest
import time_machine
from django.core.cache import cache as default_cache
from django.core.management import call_command

from exchange.lib import ratelimit
from exchange.lib.counting_cache import CountingDatabaseCache

TABLE = "counting_cache_of_tests"

pytestmark = pytest.mark.django_db


@pytest.fixture
def cache(db):
    call_command("createcachetable", TABLE)
    return CountingDatabaseCache(TABLE, {})


def test_it_counts(cache):
    cache.add("n", 1)
    assert [cache.incr("n"), cache.incr("n"), cache.incr("n", 5)] == [2, 3, 8]
    assert cache.get("n") == 8
    assert cache.decr("n") == 7


def test_there_must_be_a_counter(cache):
    with pytest.raises(ValueError, match="not found"):
        cache.incr("n")


def test_counting_does_not_prolong_its_life(cache):
    with time_machine.travel("2026-05-01T12:00:00Z", tick=False) as clock:
        cache.add("n", 1, timeout=86400)
        cache.incr("n")
        clock.shift(3600)
        assert cache.incr("n") == 3
        clock.shift(86400)
        with pytest.raises(ValueError, match="not found"):
            cache.incr("n")


def test_the_loser_of_a_race_counts_again(cache, monkeypatch):
    cache.add("n", 1)
    read, rivals = cache.get, [1]

    def get(key, **options):
        value = read(key, **options)
        if rivals:  # somebody else counts between our reading and our writing
            cache.swap(key, value, value + rivals.pop(), None)
        return value

    monkeypatch.setattr(cache, "get", get)
    assert cache.incr("n") == 3


def test_a_limit_holds_on_it(cache, monkeypatch):
    assert default_cache is not cache
    monkeypatch.setattr(ratelimit, "cache", cache)
    with time_machine.travel("2026-05-01T12:00:00Z", tick=False):
        assert [ratelimit.allow("post", "mei", "2/d").allowed for _ in range(3)] == [True, True, False]
