"""Claiming: a case is in one pair of hands at a time."""

import datetime

import pytest
from django.utils import timezone

from exchange.moderation import claiming, deciding
from exchange.moderation.models import Case, LogEntry
from exchange.posts.refusals import NotNow, NotYours

from .conftest import verdict

pytestmark = pytest.mark.django_db


def test_a_claimed_case_waits_no_more(case, ming):
    claiming.claim(case, ming)
    assert case not in Case.objects.waiting()
    assert case in Case.objects.claimed_by(ming)


def test_another_moderator_is_told_who_has_it(case, ming, ada):
    claiming.claim(case, ming)
    with pytest.raises(NotNow, match="Ming"):
        claiming.claim(case, ada)


def test_a_released_case_waits_again(case, ming):
    claiming.release(claiming.claim(case, ming), ming)
    assert case in Case.objects.waiting()


def test_nobody_releases_what_another_holds(case, ming, ada):
    claiming.claim(case, ming)
    claiming.release(case, ada)
    assert case in Case.objects.claimed_by(ming)


def test_a_forgotten_claim_gives_way(case, ming, ada):
    claiming.claim(case, ming)
    Case.objects.update(claimed_at=timezone.now() - datetime.timedelta(hours=1))
    assert case in Case.objects.waiting()
    assert claiming.claim(case, ada).claimed_by == ada


def test_members_claim_nothing(case, mei):
    with pytest.raises(NotYours):
        claiming.claim(case, mei)


def test_a_decided_case_is_not_claimed(case, ming, ada):
    deciding.decide(case, ming, verdict())
    with pytest.raises(NotNow):
        claiming.claim(case, ada)


def test_asking_the_other_side_gives_the_case_back(case, ming):
    asked = claiming.ask_other_side(claiming.claim(case, ming), ming)
    assert asked.needs_both_sides
    assert asked in Case.objects.waiting()


def test_each_step_is_in_the_log(case, ming):
    claiming.release(claiming.claim(case, ming), ming)
    assert list(LogEntry.objects.filter(by=ming).order_by("pk").values_list("act", flat=True)) == [
        "claimed",
        "released",
    ]
