"""What stands around every page: for a visitor, for a member, for a moderator."""

import pytest
from django.apps import apps
from django.test import Client

from accounts.models import User

pytestmark = pytest.mark.django_db


@pytest.fixture
def mei(client: Client) -> User:
    member = User.objects.create_user("mei", display_name="小美")
    client.force_login(member)
    return member


def unread(monkeypatch: pytest.MonkeyPatch, count: int) -> list[User]:
    """Pretend so much waits; returns who was asked about."""
    asked = []
    monkeypatch.setattr(apps.get_app_config("inbox"), "unread_for", lambda member: asked.append(member) or count)
    return asked


def test_a_visitor_is_asked_to_join_and_nobody_is_counted(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = unread(monkeypatch, 3)
    text = client.get("/about/").text
    assert "/accounts/signup/" in text
    assert "Log out" not in text
    assert asked == []


@pytest.mark.parametrize(("count", "said"), [(0, "Inbox"), (1, "Inbox, 1 unread"), (12, "Inbox, 12 unread")])
def test_a_member_sees_what_waits_counted_once(
    client: Client, mei: User, monkeypatch: pytest.MonkeyPatch, count: int, said: str
) -> None:
    asked = unread(monkeypatch, count)
    assert f'aria-label="{said}"' in client.get("/about/").text
    assert asked == [mei]


def test_only_staff_are_shown_the_way_to_the_admin(client: Client, mei: User) -> None:
    assert "/admin/" not in client.get("/about/").text
    User.objects.filter(pk=mei.pk).update(is_staff=True)
    assert 'href="/admin/"' in client.get("/about/").text


def test_a_name_is_escaped(client: Client, mei: User) -> None:
    User.objects.filter(pk=mei.pk).update(display_name="<script>alert(1)</script>")
    assert "<script>alert" not in client.get("/about/").text


@pytest.mark.parametrize(("language", "brand"), [("en", "小桥"), ("zh-hans", "小桥"), ("zh-hant", "小橋")])
def test_the_brand_is_written_in_the_readers_script(client: Client, language: str, brand: str) -> None:
    assert f">{brand}</span></a>" in client.get("/about/", {"hl": language}).text
