"""What machines ask the site."""

import pytest
from django.test import Client

from exchange.pages import health


def test_alive_asks_nobody(client: Client) -> None:
    assert client.get("/healthz").content == b"alive\n"


@pytest.mark.django_db
def test_ready_when_database_and_cache_answer(client: Client) -> None:
    assert client.get("/readyz").content == b"ready\n"


@pytest.mark.parametrize("part", ["ask_database", "ask_cache"])
def test_not_ready_when_one_of_them_does_not(client: Client, monkeypatch: pytest.MonkeyPatch, part: str) -> None:
    def silent() -> None:
        raise ConnectionError("nobody there")

    monkeypatch.setattr(health, "ask_database", lambda: None)
    monkeypatch.setattr(health, "ask_cache", lambda: None)
    monkeypatch.setattr(health, part, silent)
    assert client.get("/readyz").status_code == 503


def test_robots_stay_out_of_private_rooms(client: Client) -> None:
    lines = client.get("/robots.txt").text.splitlines()
    assert lines[0] == "User-agent: *"
    assert {"Disallow: /accounts/", "Disallow: /inbox/", "Disallow: /admin/"} <= set(lines)


def test_a_phone_can_keep_the_site_on_its_home_screen(client: Client) -> None:
    response = client.get("/manifest.webmanifest")
    assert response["Content-Type"] == "application/manifest+json"
    assert response.json()["start_url"] == "/"


def test_pages_may_ask_for_the_microphone_and_nothing_else(client: Client) -> None:
    policy = client.get("/robots.txt")["Permissions-Policy"]
    assert "microphone=(self)" in policy
    assert "camera=()" in policy


def test_browsers_that_ask_for_the_old_icon_are_shown_ours(client):
    assert client.get("/favicon.ico")["Location"].endswith("img/favicon.svg")
