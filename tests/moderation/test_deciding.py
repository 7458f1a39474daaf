"""Deciding: who may, what must be said, what changes, and how it is undone."""

import datetime

import pytest
from django.utils import timezone

from accounts.models import Restriction
from exchange.moderation import deciding, reporting
from exchange.moderation.deciding import Incomplete
from exchange.moderation.models import Case, Decision, LogEntry
from exchange.posts.refusals import NotNow, NotYours

from .conftest import member, report, verdict

pytestmark = pytest.mark.django_db


def fresh(thing):
    return type(thing).objects.get(pk=thing.pk)


class TestWho:
    def test_a_moderator_may(self, case, ming):
        assert deciding.decide(case, ming, verdict()).by == ming

    def test_a_member_may_not(self, case, mei):
        with pytest.raises(NotYours):
            deciding.decide(case, mei, verdict())

    def test_staff_without_the_permission_may_not(self, case):
        with pytest.raises(NotYours):
            deciding.decide(case, member("keeper", is_staff=True), verdict())

    def test_a_moderator_may_not_decide_a_case_about_themselves(self, ming, lin):
        from exchange.posts import publishing

        own = publishing.publish(ming, language="en", body="Hm.")
        case = report(lin, own).case
        with pytest.raises(NotYours, match="about you"):
            deciding.decide(case, ming, verdict())

    def test_a_case_in_the_hands_of_another_is_left_to_them(self, case, ming, ada):
        from exchange.moderation import claiming

        claiming.claim(case, ada)
        with pytest.raises(NotNow, match="Ada"):
            deciding.decide(case, ming, verdict())

    def test_a_decided_case_is_not_decided_again(self, case, ming, ada):
        deciding.decide(case, ming, verdict())
        with pytest.raises(NotNow):
            deciding.decide(case, ada, verdict())


class TestADecisionIsNotMadeWithout:
    @pytest.mark.parametrize(
        ("missing", "field"),
        [
            ({"rule": None}, "rule"),
            ({"facts": " "}, "facts"),
            ({"reason_en": ""}, "reason_en"),
            ({"reason_zh_hans": ""}, "reason_zh_hans"),
            ({"reason_zh_hant": ""}, "reason_zh_hant"),
            ({"act": "nonsense"}, "act"),
            ({"act": "lock"}, "act"),  # a comment has no conversation to close
            ({"act": "suspend", "until": None}, "term"),
            ({"act": "limit", "until": None, "limited_act": "comment"}, "term"),
            ({"act": "limit", "limited_act": "everything"}, "limited_act"),
            ({"act": "hide", "is_for_good": False}, "term"),
            ({"act": "suspend", "until": timezone.now() - datetime.timedelta(1)}, "term"),
            ({"act": "hide", "review_on": datetime.date(2020, 1, 1)}, "review_on"),
        ],
    )
    def test_what_every_decision_says(self, case, ming, missing, field):
        with pytest.raises(Incomplete) as refusal:
            deciding.decide(case, ming, verdict(**{"act": "hide", **missing}))
        assert refusal.value.field == field
        assert not Decision.objects.exists()
        assert fresh(case).is_open


class TestActs:
    def test_hide_takes_the_text_out_of_sight(self, case, comment, ming):
        deciding.decide(case, ming, verdict("hide"))
        assert fresh(comment).hidden_at

    def test_restore_shows_it_again(self, case, comment, ming):
        comment.hide()
        deciding.decide(case, ming, verdict("restore"))
        assert fresh(comment).is_shown

    def test_lock_and_unlock_close_and_open_a_conversation(self, post, lin, ming):
        deciding.decide(report(lin, post).case, ming, verdict("lock"))
        assert fresh(post).is_locked
        deciding.decide(report(lin, post).case, ming, verdict("unlock"))
        assert not fresh(post).is_locked

    def test_warn_takes_nothing(self, case, comment, ben, ming):
        deciding.decide(case, ming, verdict("warn"))
        assert fresh(comment).is_shown
        assert ben.may("comment")

    def test_warn_may_hide_the_text_as_well(self, case, comment, ming):
        deciding.decide(case, ming, verdict("warn", hides_too=True))
        assert fresh(comment).hidden_at

    def test_limit_keeps_from_one_thing_alone(self, case, ben, ming):
        deciding.decide(case, ming, verdict("limit"))
        assert not ben.may("comment")
        assert ben.may("post")

    def test_suspend_keeps_from_everything(self, case, ben, ming):
        deciding.decide(case, ming, verdict("suspend"))
        assert not ben.may("comment")
        assert not ben.may("post")

    def test_a_suspension_ends_by_itself(self, case, ben, ming):
        decision = deciding.decide(case, ming, verdict("suspend"))
        later = decision.until + datetime.timedelta(minutes=1)
        assert not Restriction.objects.in_force(later).filter(user=ben).exists()

    def test_a_suspension_until_review_lasts_until_somebody_looks(self, case, ben, ming):
        day = timezone.localdate() + datetime.timedelta(days=5)
        deciding.decide(case, ming, verdict("suspend", until=None, review_on=day))
        assert Restriction.objects.in_force(timezone.now() + datetime.timedelta(days=60)).filter(user=ben).exists()

    def test_no_action_leaves_everything(self, case, comment, ming):
        deciding.decide(case, ming, verdict("none"))
        assert fresh(comment).is_shown
        assert not fresh(case).is_open

    def test_the_members_themselves_can_be_suspended(self, ben, lin, ming):
        deciding.decide(report(lin, ben).case, ming, verdict("suspend"))
        assert not ben.may("post")


class TestWhoHears:
    def test_the_author_and_every_reporter(self, case, comment, ben, lin, mei, ming, heard):
        report(mei, comment)
        heard.clear()
        deciding.decide(case, ming, verdict("hide"))
        assert heard == [("decision_made", [ben]), ("report_decided", [lin]), ("report_decided", [mei])]

    def test_an_author_never_hears_of_a_report_that_found_nothing(self, case, lin, ming, heard):
        heard.clear()
        deciding.decide(case, ming, verdict("none"))
        assert heard == [("decision_made", []), ("report_decided", [lin])]

    def test_it_is_in_the_log_with_its_rule(self, case, ming):
        decision = deciding.decide(case, ming, verdict("hide"))
        line = LogEntry.objects.get(act="decided")
        assert (line.by, line.decision.rule) == (ming, decision.rule)


class TestUndoing:
    @pytest.mark.parametrize("act", ["hide", "limit", "suspend", "warn"])
    def test_brings_back_what_was(self, case, comment, ben, ming, act):
        decision = deciding.decide(case, ming, verdict(act, hides_too=True))
        deciding.undo(decision, ming)
        assert fresh(comment).is_shown
        assert ben.may("comment")

    def test_leaves_hidden_what_had_been_hidden_before(self, case, comment, ming):
        comment.hide()
        deciding.undo(deciding.decide(case, ming, verdict("hide")), ming)
        assert fresh(comment).hidden_at

    def test_leaves_hidden_what_another_decision_hides(self, case, comment, lin, ming):
        first = deciding.decide(case, ming, verdict("hide"))
        comment.refresh_from_db()
        second = reporting.receive(comment, reporting.Reason.objects.get(slug="hate"), reporter=lin).case
        deciding.decide(second, ming, verdict("hide"))
        deciding.undo(first, ming)
        assert fresh(comment).hidden_at

    def test_leaves_withdrawn_what_its_author_took_back(self, case, comment, ben, ming):
        decision = deciding.decide(case, ming, verdict("hide"))
        fresh(comment).withdraw(by=ben)
        deciding.undo(decision, ming)
        assert not fresh(comment).is_shown

    def test_lets_the_case_wait_again(self, case, ming):
        deciding.undo(deciding.decide(case, ming, verdict("hide")), ming)
        assert case in Case.objects.waiting()

    def test_does_not_open_a_second_case_beside_a_newer_one(self, case, comment, lin, ming):
        decision = deciding.decide(case, ming, verdict("none"))
        newer = report(lin, comment).case
        deciding.undo(decision, ming)
        assert list(Case.objects.open()) == [newer]

    def test_happens_once(self, case, ming):
        decision = deciding.decide(case, ming, verdict("hide"))
        deciding.undo(decision, ming)
        with pytest.raises(NotNow):
            deciding.undo(decision, ming)

    def test_is_not_for_members(self, case, ben, ming):
        decision = deciding.decide(case, ming, verdict("hide"))
        with pytest.raises(NotYours):
            deciding.undo(decision, ben)

    def test_is_told_and_logged(self, case, ben, ming, heard):
        decision = deciding.decide(case, ming, verdict("hide"))
        heard.clear()
        deciding.undo(decision, ming)
        assert heard == [("decision_undone", [ben])]
        assert LogEntry.objects.filter(act="undone", decision=decision).exists()


class TestReview:
    def test_a_decision_comes_back_on_its_day(self, case, ming):
        day = timezone.localdate() + datetime.timedelta(days=5)
        decision = deciding.decide(case, ming, verdict("hide", review_on=day))
        assert decision not in Decision.objects.due_for_review()
        Decision.objects.update(review_on=timezone.localdate())
        assert decision in Decision.objects.due_for_review()
        deciding.keep(decision, ming, review_on=None)
        assert decision not in Decision.objects.due_for_review()

    def test_nobody_stays_suspended_without_a_day(self, case, ming):
        day = timezone.localdate() + datetime.timedelta(days=5)
        decision = deciding.decide(case, ming, verdict("suspend", until=None, review_on=day))
        with pytest.raises(Incomplete):
            deciding.keep(decision, ming, review_on=None)
