"""The list of members: enough to judge by, and nothing to pry into."""

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from accounts.models import Restriction, User
from tests.accounts.doors import ANA, MEI, STRANGER, member

pytestmark = pytest.mark.django_db

LIST = "admin:accounts_user_changelist"


@pytest.fixture(autouse=True)
def kitchen_table(settings) -> None:
    settings.STAFF_SECOND_FACTOR = False


@pytest.fixture
def mei() -> User:
    return member(MEI, handle="meilin", display_name="美琳")


@pytest.fixture
def moderator(client) -> User:
    moderator = member(ANA, is_staff=True)
    moderator.user_permissions.add(Permission.objects.get(codename="view_user"))
    client.force_login(moderator)
    return moderator


@pytest.mark.parametrize("words", ["meil", "美"])
def test_members_are_found_by_handle_or_name(client, moderator, mei, words):
    assert "meilin" in client.get(reverse(LIST), {"q": words}).content.decode()


def test_members_are_not_found_by_number(client, moderator, mei):
    assert "meilin" not in client.get(reverse(LIST), {"q": "13800138000"}).content.decode()


def test_the_phone_shows_masked(client, moderator, mei):
    html = client.get(reverse("admin:accounts_user_change", args=[mei.pk])).content.decode()
    assert "8000" in html
    assert "13800138000" not in html.replace(" ", "")


def test_a_moderator_changes_nothing_here(client, moderator, mei):
    page = reverse("admin:accounts_user_change", args=[mei.pk])
    assert client.post(page, {"is_staff": "on", "handle": "other"}).status_code == 403
    mei.refresh_from_db()
    assert (mei.handle, mei.is_staff) == ("meilin", False)


@pytest.mark.parametrize("state", ["here", "paused", "closed", "limited"])
def test_states_are_filters(client, moderator, mei, state):
    Restriction.objects.create(user=mei, act=Restriction.Act.POST)
    assert client.get(reverse(LIST), {"state": state}).status_code == 200


def test_the_list_asks_no_more_for_more_members(client, moderator, mei, django_assert_max_num_queries):
    for number in range(8):
        member(f"{STRANGER[:-1]}{number}")
    with django_assert_max_num_queries(14):
        client.get(reverse(LIST))
