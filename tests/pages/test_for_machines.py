"""What search engines, previews and caches are told."""

import re

import pytest
from django.test import Client

from accounts.models import User
from tests.cast import note

pytestmark = pytest.mark.django_db


def links(html: str, rel: str) -> list[str]:
    return re.findall(rf'<link rel="{rel}"[^>]*href="([^"]+)"', html)


def test_a_page_names_its_address_and_the_same_in_each_language(client: Client) -> None:
    html = client.get("/about/?utm_source=x").text
    assert links(html, "canonical") == ["http://testserver/about/"]
    assert re.findall(r'hreflang="([^"]+)"', html) == ["en", "zh-Hans", "zh-Hant", "x-default"]


def test_a_look_in_another_language_is_a_page_of_its_own(client: Client) -> None:
    html = client.get("/about/?hl=zh-TW").text
    assert links(html, "canonical") == ["http://testserver/about/?hl=zh-Hant"]
    for address in links(html, "alternate"):
        assert client.get(address).status_code == 200


def test_a_post_is_described_by_its_opening(client: Client, mei: User) -> None:
    html = client.get(note(mei, '今天的"早餐"<b>').get_absolute_url()).text
    assert '<meta name="description" content="今天的&quot;早餐&quot;&lt;b&gt;">' in html


def test_what_is_not_there_is_not_indexed(client: Client) -> None:
    html = client.get("/nowhere/").text
    assert '<meta name="robots" content="noindex">' in html
    assert not links(html, "canonical")


def test_a_members_pages_are_kept_by_no_proxy(client: Client, mei: User) -> None:
    assert not client.get("/about/").has_header("Cache-Control")
    client.force_login(mei)
    assert client.get("/about/").headers["Cache-Control"] == "private"
