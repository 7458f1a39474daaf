"""How a character is written, fetched one character at a time."""

import pytest
from django.test import Client

from exchange.languages import strokes

DRAWN = b'{"strokes":["M 1 1 Z"],"medians":[[[1,1]]]}'


@pytest.fixture(autouse=True)
def one_character(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(strokes, "drawing", {"一": DRAWN}.get)


def test_a_drawing_is_kept_by_everyone_for_a_year(client: Client):
    page = client.get("/reading/strokes/一/")
    assert page.content == DRAWN
    assert page["Content-Type"] == "application/json"
    assert {"public", "max-age=31536000", "immutable"} <= set(page["Cache-Control"].split(", "))


def test_who_has_it_is_not_sent_it_again(client: Client):
    page = client.get("/reading/strokes/一/")
    again = client.get("/reading/strokes/一/", headers={"If-None-Match": page["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("character", ["丁", "x", "一一", "🐼", "𰻞"])
def test_what_has_no_drawing_is_missed_kindly(client: Client, character: str):
    page = client.get(f"/reading/strokes/{character}/")
    assert page.status_code == 404
    assert page.json()["reason"] == "Nobody has drawn this character for us yet."
