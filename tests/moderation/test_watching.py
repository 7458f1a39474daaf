"""Automatic rules open cases and touch nothing."""

import datetime

import pytest
from django.utils import timezone

from exchange.moderation.models import Case, Report
from exchange.posts import commenting, publishing

from .conftest import member, report

pytestmark = pytest.mark.django_db


def test_a_text_that_leads_elsewhere_opens_a_case_and_stays_in_sight(mei):
    post = publishing.publish(mei, language="zh-hans", body="加我薇心，教你稳赚")
    case = Case.objects.get()
    assert (case.target, case.reason.slug) == (post, "contact-or-money")
    post.refresh_from_db()
    assert post.is_shown


def test_the_case_says_which_rule_found_what(mei):
    publishing.publish(mei, language="zh-hans", body="加我薇心，教你稳赚")
    found = Report.objects.get()
    assert (found.found_by, found.note, found.reporter) == ("outside-contact", "加我薇心", None)
    assert Case.objects.found_by_a_rule().exists()


def test_nobody_is_told_of_what_a_rule_found(mei, heard):
    publishing.publish(mei, language="zh-hans", body="加我薇心，教你稳赚")
    assert heard == [("report_received", [])]


def test_people_join_the_case_that_a_rule_opened(mei, lin):
    post = publishing.publish(mei, language="zh-hans", body="加我薇心，教你稳赚")
    assert report(lin, post).case == Case.objects.get()


def test_asking_a_pupil_for_contact_stands_first_in_the_queue(pupil, ben):
    question = publishing.publish(pupil, language="zh-hans", body="He ___ (go) to school. 选哪个？")
    commenting.comment(ben, question, body="答案是 goes。你在哪个学校？加我微信聊", language="zh-hans")
    case = Case.objects.get()
    assert (case.reason.slug, case.severity, case.is_protected) == ("child-safety", 9, True)
    assert set(case.reports.values_list("found_by", flat=True)) == {"asks-a-minor", "outside-contact"}


def test_an_edit_is_read_as_well(post, mei):
    publishing.edit(post, mei, base=1, title=post.title, body="加我微信")
    assert Case.objects.get().target == post


def test_the_same_finding_is_noted_once(mei):
    post = publishing.publish(mei, language="zh-hans", body="加我微信")
    publishing.edit(post, mei, base=1, title="", body="加我微信！")
    assert Report.objects.count() == 1


def test_links_of_an_old_friend_are_left_alone(mei):
    publishing.publish(mei, language="en", body="See https://example.com")
    assert not Case.objects.exists()


def test_links_of_a_newcomer_are_looked_at():
    new = member("newcomer", date_joined=timezone.now() - datetime.timedelta(hours=3))
    publishing.publish(new, language="en", body="See https://example.com")
    assert Case.objects.get().reason.slug == "spam"


def test_what_is_innocent_opens_nothing(post, mei):
    commenting.comment(mei, post, body="谢谢大家！", language="zh-hans")
    assert not Case.objects.exists()
