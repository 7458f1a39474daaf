"""Moderators set a phrase aside in the workshop, with a reason, and the history keeps it."""

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Group
from django.urls import reverse

from exchange.reading import mending
from tests.cast import person
from tests.reading.mends import agreed

pytestmark = pytest.mark.django_db


@pytest.fixture
def moderator(db):
    user = person("ming", "Ming", is_staff=True)
    user.groups.add(Group.objects.get(name="moderators"))
    return user


@pytest.fixture
def phrase(mei, yating):
    return agreed(mei, yating, "行头", "xíng tou").phrase


@pytest.fixture
def workshop(client, moderator):
    client.force_login(moderator)
    return client


def address(phrase) -> str:
    return reverse("admin:reading_phrase_change", args=[phrase.pk])


def test_it_is_set_aside_with_a_reason_and_a_trace(workshop, phrase, moderator):
    workshop.post(address(phrase), {"reason": "Three accounts of one person."})
    assert mending.readings_for("行头") == []
    retirement = phrase.retirements.get()
    assert (retirement.by, retirement.reason) == (moderator, "Three accounts of one person.")
    assert "Three accounts" in LogEntry.objects.get().change_message
    assert "Three accounts" in workshop.get(address(phrase)).content.decode()


def test_it_is_brought_back(workshop, phrase, moderator):
    phrase.retire(moderator, "Spam")
    workshop.post(address(phrase), {"bring_back": "on"})
    assert mending.readings_for("行头")
    assert LogEntry.objects.get().change_message == "Brought back"


def test_it_is_not_set_aside_twice(workshop, phrase, moderator):
    phrase.retire(moderator, "Spam")
    assert "already" in workshop.post(address(phrase), {"reason": "Spam again"}).content.decode()


@pytest.mark.parametrize(("state", "shown"), [("agreed", True), ("open", False), ("retired", False), ("x", True)])
def test_the_list_is_filtered_by_what_moderators_ask(workshop, phrase, state, shown):
    page = workshop.get(reverse("admin:reading_phrase_changelist"), {"state": state}).content.decode()
    assert ("xíng tou (2)" in page) == shown


def test_members_do_not_come_in(client, phrase, mei):
    client.force_login(mei)
    assert client.post(address(phrase), {"reason": "Mine is better"}).status_code in (302, 403)
    assert not phrase.retirements.exists()


def test_the_list_asks_as_often_however_long_it_is(workshop, mei, yating, django_assert_max_num_queries):
    for text, reading in (("行头", "xíng tou"), ("难为", "nán wei"), ("长大", "zhǎng dà"), ("银行", "yín háng")):
        agreed(mei, yating, text, reading)
    with django_assert_max_num_queries(16):
        workshop.get(reverse("admin:reading_phrase_changelist"))
