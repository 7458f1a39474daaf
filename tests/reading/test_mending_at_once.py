"""Natives who tap in the same moment: every voice counts once, and what was agreed is what the voices say."""

import pytest

from exchange.reading.models import Mend, MendVote
from tests.posts.test_at_the_same_time import at_once, post_by
from tests.reading.mends import agreed, lan, proposed

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = 3
HERE = {"text": "他买了新行头。", "start": "4", "end": "6"}


@pytest.fixture(autouse=True)
def no_limits(settings) -> None:
    settings.LIMITS = dict.fromkeys(settings.LIMITS, "")


def test_two_natives_propose_the_same_and_agree(mei, yating):
    tries = [post_by(member, "/reading/mend/", {**HERE, "reading": "xíng tou"}) for member in (mei, yating)]
    assert at_once(*tries) == [302, 302]
    assert Mend.objects.get().is_agreed
    assert MendVote.objects.count() == 2


def test_one_native_who_taps_twice_counts_once(mei, yating):
    mend = proposed(mei, "行头", "xíng tou")
    tries = [post_by(mei, f"/reading/mend/{mend.pk}/agree/") for _tab in "ab"]
    assert at_once(*tries) == [302, 302]
    mend.refresh_from_db()
    assert (mend.votes.count(), mend.is_agreed) == (1, False)


def test_the_second_voice_and_the_first_taken_back(mei, yating):
    for _round in range(ROUNDS):
        mend = proposed(mei, "行头", "xíng tou")
        tries = [
            post_by(yating, f"/reading/mend/{mend.pk}/agree/"),
            post_by(mei, f"/reading/mend/{mend.pk}/disagree/"),
        ]
        assert at_once(*tries) == [302, 302]
        mend.refresh_from_db()
        assert (mend.votes.get().by, mend.is_agreed) == (yating, False)
        mend.disagree(yating)


def test_a_proposal_agreed_with_while_it_is_withdrawn(mei, yating):
    for _round in range(ROUNDS):
        mend = proposed(mei, "行头", "xíng tou")
        tries = [post_by(yating, f"/reading/mend/{mend.pk}/agree/"), post_by(mei, f"/reading/mend/{mend.pk}/withdraw/")]
        assert at_once(*tries) == [302, 302]
        left = Mend.objects.first()
        assert left is None or left.is_agreed
        Mend.objects.all().delete()


def test_voices_that_change_sides_are_counted_where_they_end(mei, yating):
    first = agreed(mei, yating, "谁", "shéi")
    second = proposed(lan(), "谁", "shuí")
    tries = [post_by(member, f"/reading/mend/{second.pk}/agree/") for member in (mei, yating)]
    assert at_once(*tries) == [302, 302]
    for mend in (first, second):
        mend.refresh_from_db()
    assert (first.is_agreed, second.is_agreed) == (False, True)
    assert (first.votes.count(), second.votes.count()) == (0, 3)
