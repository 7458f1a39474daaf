"""The simulation of matching: the same people and questions for every way, and what comes of them."""

from exchange.benchmarks.crowd import world
from exchange.benchmarks.matching import WAYS, Ladder, NewestFirst, gini, outcome


def test_a_world_comes_from_its_seed():
    assert world(1) == world(1)
    assert world(1) != world(2)


def test_where_sides_are_even_the_ladder_answers_within_a_day_and_in_half_the_time():
    built = world(3)
    ladder, newest = outcome(Ladder(built).run()), outcome(NewestFirst(built).run())
    assert ladder.day >= 0.98
    assert ladder.median <= newest.median / 2


def test_where_one_side_is_twenty_times_larger_the_ladder_answers_no_fewer_within_a_day():
    built = world(3, ratio=20)
    shares = {way: outcome(way(built).run()).day for way in WAYS}
    assert shares[Ladder] == max(shares.values())


def test_nobody_is_asked_more_often_a_day_than_they_allow():
    replay = Ladder(world(4, ratio=5)).run()
    assert max(replay.asks.values()) == 3


def test_no_question_is_answered_before_it_was_asked():
    for waiting in Ladder(world(5)).run().all.values():
        assert waiting.answered_at is None or waiting.answered_at > waiting.question.at


def test_the_gini_coefficient_tells_even_loads_from_one_helper_doing_all():
    assert gini([4, 4, 4, 4]) == 0
    assert gini([0, 0, 0, 16]) == 0.75
