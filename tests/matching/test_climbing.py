"""A question climbs the ladder as long as nobody answers: who is asked, when, and when it is over."""

from datetime import time, timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import LanguageSkill, Restriction
from exchange.matching import signals
from exchange.matching.climbing import climb
from exchange.matching.models import Climb, Decline, Greeter, Helping, Offer, Rung
from exchange.posts import correcting
from exchange.posts.models import HelpRequest
from tests.cast import answer, learner, native, note, person, question
from tests.matching.conftest import arrives, asked, later, natives


@pytest.fixture
def hears():
    """What the ladder tells, as (signal, thing)."""
    told = []

    def listener(name):
        return lambda sender, **said: told.append((name, said.get("offer") or said["climb"]))

    listeners = {name: listener(name) for name in ("offered", "climbed", "reached_board")}
    for name, listen in listeners.items():
        getattr(signals, name).connect(listen)
    yield told
    for name, listen in listeners.items():
        getattr(signals, name).disconnect(listen)


class TestClimbing:
    def test_five_natives_are_asked_then_five_more_then_a_wider_circle(self, jordan):
        natives(30)
        post = question(jordan)
        climb()
        assert len(asked(post)) == 5
        later(5)
        assert len(asked(post)) == 5, "the next step is not due yet"
        later(11)
        assert len(asked(post)) == 10
        assert post.climb.due_at is not None
        later(60)
        assert len(set(asked(post))) == 20

    def test_the_tick_of_the_site_climbs(self, jordan, mei):
        arrives(mei)
        post = question(jordan)
        call_command("tick")
        assert asked(post) == [mei]

    def test_nobody_helps_so_it_is_on_the_board_at_once_and_told_once(self, jordan, hears):
        post = question(jordan)
        for minutes in (0, 60 * 9, 60 * 24, 60 * 48):
            later(minutes)
        on_board = [thing for name, thing in hears if name == "reached_board"]
        assert [each.post for each in on_board] == [post]
        assert Climb.objects.on_board().get().due_at is None

    def test_every_offer_is_told(self, jordan, mei, yating, hears):
        arrives(mei, yating)
        question(jordan)
        climb()
        assert {thing.helper for name, thing in hears if name == "offered"} == {mei, yating}

    def test_greeters_are_asked_near_the_top(self, jordan, mei):
        Helping.objects.create(member=mei, allows=1)
        arrives(mei)
        Greeter.objects.create(member=mei)
        yesterday = timezone.now() - timedelta(hours=20)
        Offer.objects.create(post=question(jordan), helper=mei, step=1, reach="near", asked_at=yesterday)
        post = question(jordan)
        later(0)
        assert asked(post) == []
        later(60 * 9)
        assert Offer.objects.get(post=post).reach == "greeters"

    def test_notes_do_not_climb(self, jordan):
        note(jordan)
        assert not Climb.objects.exists()

    def test_the_asker_is_not_asked(self, mei):
        arrives(mei)
        post = question(mei)
        climb()
        assert asked(post) == []

    def test_a_shorter_ladder_leaves_those_beyond_its_top_in_peace(self, jordan):
        post = question(jordan)
        Climb.objects.filter(post=post).update(step=5, due_at=timezone.now())
        Rung.objects.exclude(reach="near").delete()
        climb()
        assert Climb.objects.get().due_at is None


class TestEnding:
    @pytest.fixture
    def post(self, jordan):
        return question(jordan)

    def is_climbing(self, post) -> bool:
        return Climb.objects.get(post=post).is_open

    def test_an_answer_ends_it_and_a_question_for_more_by_the_asker_does_not(self, post, jordan, mei):
        answer(jordan, post, "Anyone?", language="en")
        assert self.is_climbing(post)
        answer(mei, post)
        assert not self.is_climbing(post)

    def test_a_correction_ends_it(self, post, mei):
        correcting.correct(
            mei, post, place=-1, corrected="我想请你帮我。", verdict="slip", revision=post.revisions.get()
        )
        assert not self.is_climbing(post)

    def test_an_answer_taken_back_lets_it_climb_on_without_asking_anybody_again(self, post, mei, yating):
        arrives(mei, yating)
        climb()
        said = answer(mei, post)
        said.withdraw(mei)
        later(1)
        assert self.is_climbing(post)
        assert sorted(asked(post), key=str) == sorted([mei, yating], key=str)

    def test_an_answer_shown_again_ends_it_again(self, post, mei):
        said = answer(mei, post)
        said.hide()
        assert self.is_climbing(post)
        said.restore()
        assert not self.is_climbing(post)

    def test_a_hidden_question_rests_until_it_is_shown_again(self, post, mei):
        arrives(mei)
        post.hide()
        climb()
        assert asked(post) == []
        post.restore()
        later(1)
        assert asked(post) == [mei]

    def test_a_withdrawn_question_is_over(self, post, jordan):
        post.withdraw(jordan)
        assert not self.is_climbing(post)

    def test_a_closed_question_is_over_until_it_is_opened(self, post):
        post.lock()
        assert not self.is_climbing(post)
        post.unlock()
        assert self.is_climbing(post)

    def test_what_was_answered_unnoticed_ends_when_it_is_due(self, post, mei):
        answer(mei, post)
        Climb.objects.filter(post=post).update(ended_at=None, due_at=timezone.now())
        arrives(mei)
        climb()
        assert asked(post) == []
        assert not self.is_climbing(post)


class TestWhoIsLeftInPeace:
    def never_asked(self, jordan, *members) -> bool:
        arrives(*members)
        post = question(jordan)
        for minutes in (0, 11, 60, 180, 60 * 12, 60 * 36):
            later(minutes)
        return not set(asked(post)) & set(members)

    def test_who_does_not_help_with_the_language(self, jordan, ava):
        assert self.never_asked(jordan, ava)

    def test_who_wants_never_to_be_asked(self, jordan, mei):
        Helping.objects.create(member=mei, allows=0)
        assert self.never_asked(jordan, mei)

    def test_who_takes_a_break(self, jordan, mei):
        mei.pause()
        assert self.never_asked(jordan, mei)

    def test_who_may_not_comment(self, jordan, mei):
        Restriction.objects.create(user=mei, act="comment")
        assert self.never_asked(jordan, mei)

    def test_who_declined(self, jordan, mei):
        arrives(mei)
        post = question(jordan)
        Decline.objects.create(post=post, member=mei, reason="dialect")
        later(0)
        later(60)
        assert asked(post) == []

    def test_who_was_not_here_for_weeks(self, jordan, mei):
        arrives(mei, ago=timedelta(days=20))
        post = question(jordan)
        climb()
        assert asked(post) == []

    def test_who_does_not_know_the_language_the_asker_reads(self, jordan):
        monolingual = person("laowang", "老王", native("zh", "CN"))
        arrives(monolingual)
        post = question(jordan)
        HelpRequest.objects.update(answer_in="en")
        climb()
        assert asked(post) == []

    def test_whoever_other_rooms_keep_apart(self, jordan, mei, settings):
        settings.KEPT_APART = ["tests.matching.test_climbing.everybody_apart"]
        assert self.never_asked(jordan, mei)

    def test_in_their_quiet_hours_only_the_letter_reaches_them(self, jordan, mei):
        mei.quiet_from, mei.quiet_until, mei.time_zone = time.min, time.max, "Asia/Shanghai"
        mei.save()
        arrives(mei)
        post = question(jordan)
        climb()
        assert asked(post) == []

    def test_a_minor_is_not_brought_before_grown_ups_nobody_knows_yet(self, wei, ava, jordan):
        arrives(ava, jordan)
        known = question(person("ask", "Ask", learner("en", "A1")), target_language="en", expressions=["hi"])
        for _time in range(3):
            answer(ava, known, "You can say that", language="en")
        post = question(wei, target_language="en", expressions=["I’m down"], language="zh-hans")
        climb()
        assert asked(post) == [ava]


def everybody_apart(askers):
    return [(asker, member) for asker in askers for member in LanguageSkill.objects.values_list("user", flat=True)]


class TestFairShare:
    def test_nobody_is_asked_more_often_a_day_than_they_allow(self, jordan, mei, yating):
        arrives(mei, yating)
        Helping.objects.create(member=yating, allows=1)
        for _time in range(6):
            question(jordan)
        climb()
        counts = [Offer.objects.filter(helper=member).count() for member in (mei, yating)]
        assert counts == [3, 1]

    def test_who_helps_with_both_languages_has_one_share(self, jordan, mei):
        both = person("both", "Both", native("en", "SG"), native("zh", "SG"))
        arrives(both)
        for _time in range(3):
            question(jordan)
            question(mei, target_language="en", expressions=["hi"], language="zh-hans")
        climb()
        assert Offer.objects.filter(helper=both).count() == 3

    def test_tomorrow_is_another_day(self, jordan, mei):
        arrives(mei)
        for _time in range(3):
            Offer.objects.create(
                post=question(jordan), helper=mei, step=1, reach="near", asked_at=timezone.now() - timedelta(hours=25)
            )
        post = question(jordan)
        climb()
        assert mei in asked(post)

    def test_new_helpers_are_asked_easy_things_first(self, jordan, mei):
        arrives(mei)
        old = natives(3)
        elsewhere = question(jordan)
        for member in old:
            for _time in range(3):
                answer(member, elsewhere)
        hard = question(jordan, kind="homework", expressions=[], context={})
        easy = question(jordan)
        climb()
        assert mei not in asked(hard)
        assert mei in asked(easy)


def test_a_run_costs_the_same_for_one_question_and_for_forty(jordan, mei, yating):
    arrives(mei, yating)
    Helping.objects.create(member=mei, allows=0)
    Helping.objects.create(member=yating, allows=0)

    def queries_for(count: int) -> int:
        for _time in range(count):
            question(jordan)
        with CaptureQueriesContext(connection) as captured:
            climb()
        return len([query for query in captured if "matching_climb" not in query["sql"].split("WHERE")[0]])

    assert queries_for(40) <= queries_for(1) + 2
