"""Whom the help ladder asks next, and when it looks again."""

from datetime import UTC, datetime, timedelta

import pytest

from exchange.matching.ladder import STEPS
from exchange.matching.policy import AGAIN, Circle, Decision, Helper, Reach, Step, Waiting, decide, luck

NOON = datetime(2025, 1, 15, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def helper(key: int, circle: Circle = Circle.NEAR, **state) -> Helper:
    return Helper(key, **{"circle": circle, "is_awake": True, "idle": timedelta(minutes=5)} | state)


def request(step: int = 0, **state) -> Waiting:
    return Waiting(**{"key": 1, "step": step, "due_at": NOON} | state)


def next_step(waiting: Waiting, helpers: list[Helper], steps=STEPS) -> Decision:
    return decide(waiting, helpers, steps, NOON)


MANY = [helper(number) for number in range(50)]


def test_a_new_request_goes_to_a_few_and_says_when_it_goes_to_more():
    decision = next_step(request(), MANY)
    assert (decision.step, decision.reach, len(decision.ask)) == (1, Reach.NEAR, 5)
    assert decision.due_at == NOON + 10 * MINUTE


def test_before_it_is_due_nothing_happens():
    later = NOON + MINUTE
    assert next_step(request(due_at=later), MANY) == Decision(0, None, (), later)


def test_nobody_is_asked_twice_for_the_same():
    asked = frozenset(next_step(request(), MANY).ask)
    assert not asked & set(next_step(request(step=1, asked=asked), MANY).ask)


@pytest.mark.parametrize(
    ("state", "reason"),
    [
        ({"is_awake": False}, "asleep, or in quiet hours"),
        ({"asked_today": 3}, "asked as often today as they allow"),
        ({"allows": 0}, "wants not to be asked"),
        ({"circle": Circle.WIDE}, "stands further away than this step reaches"),
        ({"is_new": True}, "is new, and this is not easy"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_first_step_leaves_in_peace_who_is(state, reason):
    assert next_step(request(), [helper(1), helper(2, **state)]).ask == (1,)


def test_new_helpers_are_given_what_is_easy():
    assert next_step(request(is_easy=True), [helper(1, is_new=True)]).ask == (1,)


def test_the_wider_circle_is_asked_when_the_near_one_stays_silent():
    wide = [helper(number, Circle.WIDE) for number in range(100, 120)]
    decision = next_step(request(step=2, asked=frozenset(range(10))), MANY[:10] + wide)
    assert decision.reach is Reach.WIDE
    assert len(decision.ask) == 10


def test_a_step_that_finds_nobody_gives_way_at_once():
    assert next_step(request(), [helper(1, Circle.WIDE)]).ask == (1,)


def test_where_everybody_sleeps_it_waits_for_the_morning_on_its_rung():
    asleep = [helper(number, is_awake=False) for number in range(5)]
    assert next_step(request(), asleep) == Decision(0, None, (), NOON + AGAIN)


def test_who_is_awake_in_the_wider_circle_is_asked_while_the_near_one_sleeps():
    assert next_step(request(), [helper(1, is_awake=False), helper(2, Circle.WIDE)]).ask == (2,)


def test_the_digest_reaches_those_who_sleep():
    asked = frozenset({2})
    helpers = [helper(1, is_awake=False), helper(2)]
    decision = next_step(request(step=3, asked=asked), helpers)
    assert (decision.reach, decision.ask) == (Reach.DIGEST, (1,))


def test_with_nobody_in_the_world_it_climbs_to_the_digest_the_greeters_and_the_board():
    waiting, reached = request(), []
    while waiting.due_at:
        decision = decide(waiting, [], STEPS, waiting.due_at)
        reached.append(decision.reach)
        waiting = request(step=decision.step, due_at=decision.due_at)
    assert reached == [Reach.DIGEST, Reach.BOARD]


def test_greeters_are_asked_before_the_board():
    assert next_step(request(step=4), [helper(9, Circle.GREETER)]).reach is Reach.GREETERS


def test_at_the_top_nothing_more_is_due():
    assert next_step(request(step=5), []).due_at is None
    assert next_step(request(step=6), MANY) == Decision(6, None, (), None)


def test_who_was_asked_a_lot_lately_is_asked_less():
    """Over many requests: shares differ by chance, but a tired helper's is a small one."""
    helpers = [helper(1), helper(2), helper(3, asked_lately=12)]
    one = (Step(Reach.NEAR, 1, 10 * MINUTE),)
    first = [next_step(request(key=key), helpers, one).ask[0] for key in range(600)]
    assert first.count(3) < 60
    assert abs(first.count(1) - first.count(2)) < 100


def test_who_is_here_now_comes_before_who_was_here_yesterday():
    helpers = [helper(1), helper(2, idle=timedelta(days=1))]
    first = [next_step(request(key=key), helpers, (Step(Reach.NEAR, 1, MINUTE),)).ask[0] for key in range(600)]
    assert first.count(1) > 500


def test_the_same_state_gives_the_same_decision():
    assert next_step(request(), MANY) == next_step(request(), list(reversed(MANY)))


def test_luck_is_even():
    draws = sorted(luck(1, number) for number in range(2000))
    assert draws[0] > 0
    assert draws[-1] < 1
    assert abs(sum(draws) / len(draws) - 0.5) < 0.02
