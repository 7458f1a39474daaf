"""Appealing: the member is heard once, by somebody else."""

import datetime

import pytest
from django.utils import timezone

from exchange.moderation import appealing, deciding
from exchange.moderation.appealing import Answer
from exchange.moderation.deciding import Incomplete
from exchange.moderation.models import Decision, LogEntry
from exchange.posts.refusals import NotNow, NotYours

from .conftest import verdict

pytestmark = pytest.mark.django_db

OVERTURNED = Answer("overturned", "You were quoting a film.", "你是在引用电影台词。", "你是在引用電影台詞。")
UPHELD = Answer("upheld", "The rule is plain.", "规则很清楚。", "規則很清楚。")


@pytest.fixture
def decision(case, ming) -> Decision:
    return deciding.decide(case, ming, verdict("suspend", hides_too=True))


@pytest.fixture
def appeal(decision, ben):
    return appealing.appeal(decision, ben, "It was a line from a film.")


class TestTheMember:
    def test_appeals_once(self, appeal, decision, ben):
        with pytest.raises(NotNow, match="already"):
            appealing.appeal(Decision.objects.get(), ben, "And another thing.")

    def test_appeals_though_suspended(self, appeal, ben):
        assert not ben.may("comment")
        assert appeal.text == "It was a line from a film."

    def test_needs_to_say_something(self, decision, ben):
        with pytest.raises(Incomplete):
            appealing.appeal(decision, ben, "  ")

    def test_is_the_only_one_who_can(self, decision, mei):
        with pytest.raises(NotYours):
            appealing.appeal(decision, mei, "Poor Ben.")

    def test_cannot_appeal_what_was_undone(self, decision, ben, ming):
        deciding.undo(decision, ming)
        with pytest.raises(NotNow):
            appealing.appeal(Decision.objects.get(), ben, "Hello?")

    def test_can_appeal_for_as_long_as_it_lasts(self, case, ben, ming):
        made = deciding.decide(case, ming, verdict("suspend", until=timezone.now() + datetime.timedelta(days=90)))
        made.decided_at -= datetime.timedelta(days=30)
        assert made.can_be_appealed

    def test_cannot_appeal_a_warning_of_last_year(self, case, ben, ming):
        made = deciding.decide(case, ming, verdict("warn"))
        made.decided_at -= datetime.timedelta(days=365)
        assert not made.can_be_appealed


class TestTheAnswer:
    def test_is_never_given_by_who_made_the_decision(self, appeal, ming):
        with pytest.raises(NotYours, match="another moderator"):
            appealing.answer(appeal, ming, OVERTURNED)

    def test_is_never_given_by_a_member(self, appeal, mei):
        with pytest.raises(NotYours):
            appealing.answer(appeal, mei, OVERTURNED)

    def test_that_overturns_undoes_all_of_it(self, appeal, comment, ben, ada):
        appealing.answer(appeal, ada, OVERTURNED)
        comment.refresh_from_db()
        assert comment.is_shown
        assert ben.may("comment")

    def test_that_overturns_does_not_open_the_case_again(self, appeal, case, ada):
        appealing.answer(appeal, ada, OVERTURNED)
        case.refresh_from_db()
        assert not case.is_open

    def test_that_upholds_leaves_all_of_it(self, appeal, comment, ben, ada):
        appealing.answer(appeal, ada, UPHELD)
        comment.refresh_from_db()
        assert comment.hidden_at
        assert not ben.may("comment")

    @pytest.mark.parametrize(
        "gap", [Answer("", "a", "b", "c"), Answer("upheld", "", "b", "c"), Answer("upheld", "a", "", "c")]
    )
    def test_says_why_in_both_languages(self, appeal, ada, gap):
        with pytest.raises(Incomplete):
            appealing.answer(appeal, ada, gap)

    def test_is_given_once(self, appeal, ada):
        appealing.answer(appeal, ada, UPHELD)
        with pytest.raises(NotNow):
            appealing.answer(appeal, ada, OVERTURNED)

    def test_reaches_the_member_and_the_log(self, appeal, ben, ada, heard):
        appealing.answer(appeal, ada, UPHELD)
        assert heard == [("appeal_decided", [ben])]
        assert LogEntry.objects.filter(act="upheld", by=ada).exists()
