"""Choosing a language and a theme."""

import pytest
from django.test import Client

from accounts.models import User

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("address", "name", "choice", "cookie"),
    [("/language/", "language", "zh-hant", "django_language"), ("/theme/", "theme", "dark", "theme")],
)
class TestAChoice:
    def test_of_a_visitor_is_kept_in_a_cookie(
        self, client: Client, address: str, name: str, choice: str, cookie: str
    ) -> None:
        response = client.post(address, {name: choice, "next": "/about/?a=1"})
        assert response["Location"] == "/about/?a=1"
        kept = response.cookies[cookie]
        assert (kept.value, kept["samesite"], bool(kept["max-age"])) == (choice, "Lax", True)

    def test_of_a_member_is_kept_on_the_profile(
        self, client: Client, address: str, name: str, choice: str, cookie: str
    ) -> None:
        mei = User.objects.create_user("mei")
        client.force_login(mei)
        response = client.post(address, {name: choice})
        mei.refresh_from_db()
        assert choice in (mei.ui_language, mei.theme)
        assert cookie not in response.cookies

    def test_that_is_none_changes_nothing(
        self, client: Client, address: str, name: str, choice: str, cookie: str
    ) -> None:
        response = client.post(address, {name: "tlh"})
        assert (response.status_code, cookie in response.cookies) == (302, False)

    def test_is_not_made_by_a_link(self, client: Client, address: str, name: str, choice: str, cookie: str) -> None:
        assert client.get(address, {name: choice}).status_code == 405


@pytest.mark.parametrize(
    "elsewhere", ["https://evil.example/", "//evil.example/", "javascript:alert(1)", "", "\\\\evil"]
)
def test_the_way_back_stays_on_this_site(client: Client, elsewhere: str) -> None:
    assert client.post("/language/", {"language": "en", "next": elsewhere})["Location"] == "/"


def test_the_way_back_leaves_out_the_language_of_one_look(client: Client) -> None:
    response = client.post("/language/", {"language": "zh-hans", "next": "/search/?q=麻烦&hl=en"})
    assert response["Location"] == "/search/?q=%E9%BA%BB%E7%83%A6"


@pytest.mark.parametrize(
    ("chosen", "shown"), [("dark", "dark"), ("light", "light"), ("pink", "system"), ("", "system")]
)
def test_a_page_wears_the_theme_of_the_cookie(client: Client, chosen: str, shown: str) -> None:
    client.cookies["theme"] = chosen
    assert f'data-theme="{shown}"' in client.get("/about/").text


def test_a_page_wears_the_theme_of_the_profile_before_the_cookies(client: Client) -> None:
    client.force_login(User.objects.create_user("mei", theme="dark"))
    client.cookies["theme"] = "light"
    assert 'data-theme="dark"' in client.get("/about/").text
