"""How well a helper and a question go together."""

import pytest

from exchange.matching.fit import Brings, Wanted, can_answer, fit

TAIPEI = Brings("TW", frozenset({"zh", "en"}), frozenset({1}))
CHENGDU = Brings("CN", frozenset({"zh", "en"}), frozenset({2}))


def test_an_answer_in_a_language_one_does_not_know_is_none():
    assert can_answer(Wanted("zh-hans", answer_in="en"), CHENGDU)
    assert not can_answer(Wanted("zh-hans", answer_in="en"), Brings("CN", frozenset({"zh"})))
    assert can_answer(Wanted("zh-hans"), Brings())


@pytest.mark.parametrize(
    ("wanted", "better", "worse"),
    [
        (Wanted("zh-hant"), TAIPEI, CHENGDU),
        (Wanted("zh-hans"), CHENGDU, TAIPEI),
        (Wanted("en", topics=frozenset({1})), TAIPEI, CHENGDU),
        (Wanted("zh-hans", asker_level="HSK1"), CHENGDU, Brings("CN", frozenset({"zh"}))),
    ],
    ids=["region of the script", "the other script", "a topic", "a beginner is told in their own language"],
)
def test_who_fits_better(wanted, better, worse):
    assert 0 <= fit(wanted, worse) < fit(wanted, better) <= 1
