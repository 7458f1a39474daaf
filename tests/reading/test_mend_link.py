"""Below a word that was looked up: how else it is said, whether we are sure, and the way to mend it."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.template import engines
from django.test import RequestFactory

from tests.reading.mends import agreed, lan

pytestmark = pytest.mark.django_db
CODE = "{% load mends %}{% mend_link text 0 2 confidence %}"


def below(reader, text: str, confidence: float = 1.0) -> str:
    request = RequestFactory().get("/")
    request.user = reader
    return engines["django"].from_string(CODE).render({"text": text, "confidence": confidence}, request)


def test_who_helps_finds_the_way(mei):
    html = below(mei, "垃圾分类")
    assert "/reading/mend/?text=" in html
    assert "Not sure" not in html
    assert "Not sure of this reading" in below(mei, "行头不错", 0.5)


@pytest.mark.parametrize("text", ["no Chinese", "垃", "<b>"])
def test_whatever_was_looked_up(mei, text):
    assert "<b>" not in below(mei, text)


def test_everybody_reads_how_else_it_is_said_and_where(mei, yating):
    agreed(mei, lan(), "垃圾", "lā jī", "CN")
    agreed(yating, lan("hao", "TW"), "垃圾", "lè sè", "TW")
    html = below(AnonymousUser(), "垃圾分类")
    assert "lè sè" in html
    assert "Taiwan" in html
    assert "/reading/mend/" not in html
    assert "lā jī" in below(yating, "垃圾分类")
