"""Limits on how often something is done."""

import pytest
import time_machine
from django.core.cache import cache

from exchange.lib.ratelimit import Rate, Verdict, allow, parsed

NOON = "2026-05-01T12:00:10Z"


@pytest.fixture(autouse=True)
def empty_cache():
    cache.clear()


def tries(times, name="post", key="mei", rates="3/m"):
    return [allow(name, key, rates).allowed for _ in range(times)]


@time_machine.travel(NOON, tick=False)
def test_the_fourth_of_three_is_refused_until_the_minute_is_over():
    assert tries(3) == [True, True, True]
    assert allow("post", "mei", "3/m") == Verdict(allowed=False, retry_after=50)


def test_the_next_window_begins_anew():
    with time_machine.travel(NOON, tick=False) as clock:
        assert tries(4)[-1] is False
        clock.shift(50)
        assert tries(4) == [True, True, True, False]


@time_machine.travel(NOON, tick=False)
def test_each_member_and_each_act_is_counted_apart():
    assert tries(3, key="mei") == tries(3, key="tom") == tries(3, name="vote") == [True, True, True]


def test_all_windows_hold():
    with time_machine.travel(NOON, tick=False) as clock:
        assert tries(2, rates="2/m,3/h") == [True, True]
        clock.shift(60)
        assert tries(2, rates="2/m,3/h") == [True, False]
        assert allow("post", "mei", "3/h").retry_after == 3600 - 70


def test_what_the_minute_refuses_does_not_eat_the_hour():
    with time_machine.travel(NOON, tick=False) as clock:
        tries(20, rates="1/m,3/h")
        clock.shift(60)
        assert tries(1, rates="1/m,3/h") == [True]


@time_machine.travel(NOON, tick=False)
def test_no_rates_no_limit():
    assert all(tries(500, rates=""))
    assert all(tries(5, rates=" , "))


@time_machine.travel(NOON, tick=False)
def test_nothing_at_all_can_be_allowed():
    assert tries(1, rates="0/d") == [False]


@time_machine.travel("2026-05-01T12:00:59.999Z", tick=False)
def test_the_wait_is_never_zero_seconds():
    assert tries(4)[-1] is False
    assert allow("post", "mei", "3/m").retry_after == 1


@time_machine.travel(NOON, tick=False)
@pytest.mark.parametrize("key", ["", "+86 138", "小美", "x" * 1000])
def test_any_key_will_do(key):
    assert tries(4, key=key) == [True, True, True, False]


def test_rates_are_read_shortest_first():
    assert parsed("100/d, 5/m,1/30s") == (Rate(1, 30), Rate(5, 60), Rate(100, 86400))


@pytest.mark.parametrize("rates", ["5", "5/", "/m", "5/w", "-1/m", "5/m;6/h", "5/0s", "five/m"])
def test_rates_that_make_no_sense_are_refused(rates):
    with pytest.raises(ValueError, match="A rate is written like"):
        allow("post", "mei", rates)
