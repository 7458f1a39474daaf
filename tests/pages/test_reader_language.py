"""Which language the site speaks to whom: profile, then cookie, then browser."""

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.utils import timezone

from accounts.models import User
from exchange.pages.middleware import ReaderLanguageMiddleware
from exchange.pages.negotiation import first_understood, written_language


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("en", "en"),
        ("en-GB", "en"),
        ("zh", "zh-hans"),
        ("zh-CN", "zh-hans"),
        ("zh-SG", "zh-hans"),
        ("zh-MY", "zh-hans"),
        ("zh-Hans", "zh-hans"),
        ("zh-Hans-HK", "zh-hans"),
        ("zh-TW", "zh-hant"),
        ("zh-HK", "zh-hant"),
        ("zh-MO", "zh-hant"),
        ("zh-Hant", "zh-hant"),
        ("zh-Hant-MY", "zh-hant"),
        ("zh_TW", "zh-hant"),
        ("yue", "zh-hant"),
        ("yue-HK", "zh-hant"),
        ("fr", None),
        ("", None),
        ("zhx", None),
    ],
)
def test_a_tag_means_one_of_our_three_or_none(tag: str, expected: str | None) -> None:
    assert written_language(tag) == expected


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("", "en"),
        ("fr-FR, de;q=0.8", "en"),
        ("fr, zh-TW;q=0.7, en;q=0.3", "zh-hant"),
        ("en;q=0.2, yue-HK", "zh-hant"),
        ("*", "en"),
        ("; ; ,,", "en"),
        ("zh-CN," * 5000, "zh-hans"),
    ],
)
def test_the_first_language_a_browser_asks_for_that_we_speak(header: str, expected: str) -> None:
    assert first_understood(header) == expected


@pytest.mark.django_db
class TestAPage:
    def language(self, client: Client, address: str = "/about/", **headers: str) -> str:
        return client.get(address, headers=headers)["Content-Language"]

    def test_speaks_the_browsers_language(self, client: Client) -> None:
        assert self.language(client, **{"Accept-Language": "zh-HK"}) == "zh-Hant"

    def test_speaks_the_cookies_before_the_browsers(self, client: Client) -> None:
        client.cookies["django_language"] = "zh-hans"
        assert self.language(client, **{"Accept-Language": "zh-HK"}) == "zh-Hans"

    def test_speaks_the_profiles_before_the_cookies(self, client: Client) -> None:
        client.force_login(User.objects.create_user("mei", ui_language="zh-hant"))
        client.cookies["django_language"] = "zh-hans"
        assert self.language(client) == "zh-Hant"

    def test_a_member_without_a_choice_keeps_the_cookies(self, client: Client) -> None:
        client.force_login(User.objects.create_user("mei"))
        client.cookies["django_language"] = "zh-hans"
        assert self.language(client) == "zh-Hans"

    def test_a_cookie_that_is_none_of_ours_changes_nothing(self, client: Client) -> None:
        client.cookies["django_language"] = "tlh"
        assert self.language(client) == "en"

    def test_one_look_in_another_language_is_not_remembered(self, client: Client) -> None:
        assert self.language(client, "/about/?hl=zh-TW") == "zh-Hant"
        assert self.language(client) == "en"

    def test_says_its_language_in_the_page_and_to_caches(self, client: Client) -> None:
        response = client.get("/about/?hl=zh-hant")
        assert '<html lang="zh-Hant"' in response.text
        assert {"Accept-Language", "Cookie"} <= {part.strip() for part in response["Vary"].split(",")}

    def test_tells_the_members_time_and_then_forgets_it(self, rf: RequestFactory) -> None:
        request = rf.get("/")
        request.user = User(handle="mei", time_zone="Asia/Taipei")
        told = []

        def page(request: HttpRequest) -> HttpResponse:
            told.append(timezone.get_current_timezone_name())
            return HttpResponse()

        ReaderLanguageMiddleware(page)(request)
        assert (told, timezone.get_current_timezone_name()) == (["Asia/Taipei"], "UTC")
