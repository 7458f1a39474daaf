"""In which order the desk shows what waits."""

from datetime import timedelta

from exchange.matching.desk import place

HOURS = timedelta(hours=1)


def order(*requests: tuple[str, dict]) -> list[str]:
    plain = {"offered_to_me": False, "being_answered": False}
    return [name for name, state in sorted(requests, key=lambda request: place(**plain | request[1]))]


def test_what_i_was_asked_for_comes_first_then_who_waited_longest():
    found = order(
        ("new", {"age": HOURS}), ("mine", {"age": HOURS / 2, "offered_to_me": True}), ("old", {"age": 9 * HOURS})
    )
    assert found == ["mine", "old", "new"]


def test_what_can_still_be_answered_within_a_day_comes_before_what_cannot():
    assert order(("late", {"age": 30 * HOURS}), ("new", {"age": HOURS})) == ["new", "late"]


def test_what_somebody_is_answering_comes_last():
    found = order(("taken", {"age": 20 * HOURS, "being_answered": True}), ("late", {"age": 30 * HOURS}))
    assert found == ["late", "taken"]
