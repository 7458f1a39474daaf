"""The small parts that templates are made of."""

import datetime
import re

import pytest
from django.conf import settings
from django.template import Context, Template
from django.test import Client
from django.utils import timezone, translation

from accounts.models import User
from exchange.pages.templatetags.look import avatar, button_class, language_chip
from exchange.pages.templatetags.moments import words_since

NOW = datetime.datetime(2026, 11, 21, 12, tzinfo=datetime.UTC)
SPRITE = (settings.BASE_DIR / "static" / "img" / "icons.svg").read_text("utf8")


@pytest.mark.parametrize(
    ("ago", "words"),
    [
        ({"seconds": -5}, "just now"),
        ({"seconds": 59}, "just now"),
        ({"minutes": 1}, "1 min ago"),
        ({"minutes": 59, "seconds": 59}, "59 min ago"),
        ({"hours": 23, "minutes": 59}, "23 h ago"),
        ({"days": 1}, "yesterday"),
        ({"days": 6, "hours": 23}, "6 days ago"),
        ({"days": 7}, "Nov. 14, 2026"),
        ({"days": 60}, "Sept. 22, 2026"),
    ],
)
def test_how_long_ago(ago: dict[str, int], words: str) -> None:
    assert words_since(NOW - datetime.timedelta(**ago), NOW) == words


@pytest.mark.parametrize("language", ["zh-hans", "zh-hant"])
def test_two_months_ago_is_never_february(language: str) -> None:
    with translation.override(language):
        assert words_since(NOW - datetime.timedelta(days=60), NOW) == "2026年9月22日"


def test_a_time_can_be_read_by_machines_too() -> None:
    moment = timezone.now()
    html = Template("{% load moments %}{{ moment|ago }}").render(Context({"moment": moment}))
    assert f'datetime="{moment.isoformat(timespec="seconds")}"' in html


def test_an_icon_alone_says_what_it_is() -> None:
    html = Template('{% load look %}{% icon "bell" "Inbox" %}{% icon "x" %}').render(Context())
    assert 'role="img" aria-label="Inbox"' in html
    assert html.count('aria-hidden="true"') == 1


def test_every_icon_asked_for_is_in_the_sprite() -> None:
    asked = set()
    for template in (settings.BASE_DIR / "templates").rglob("*.html"):
        asked |= set(re.findall(r'{% icon "([^"]+)"', template.read_text("utf8")))
    assert asked - set(re.findall(r'<symbol id="([^"]+)"', SPRITE)) == set()


def test_an_avatar_keeps_its_colour_and_escapes_its_letter() -> None:
    member = User(handle="mei", display_name="<b>")
    assert avatar(member) == avatar(member)
    assert "&lt;" in avatar(member)


@pytest.mark.parametrize(("language", "name"), [("en", "EN"), ("zh", "中文"), ("zh-hans", "中文"), ("zh-hant", "中文")])
def test_a_language_is_named_not_only_coloured(language: str, name: str) -> None:
    assert f">{name}</span>" in language_chip(language)


@pytest.mark.parametrize(
    ("tags", "classes"),
    [
        (None, "button"),
        (["prominent", "login"], "button"),
        (["outline", "cancel"], "button button-quiet"),
        (["link", "cancel"], "text-button"),
        (["danger", "delete", "panel"], "button button-danger"),
    ],
)
def test_how_much_a_button_of_allauth_matters(tags: list[str] | None, classes: str) -> None:
    assert button_class(tags) == classes


@pytest.mark.django_db
class TestTheSampleOfAllParts:
    def test_is_there_in_development(self, client: Client, settings) -> None:
        settings.DEBUG = True
        assert client.get("/dev/look/").status_code == 200

    def test_is_not_there_in_production(self, client: Client) -> None:
        assert client.get("/dev/look/").status_code == 404

    def test_a_refused_field_has_its_reason_beside_it(self, client: Client, settings) -> None:
        settings.DEBUG = True
        text = client.get("/dev/look/").text
        assert 'id="refused_expression_error"' in text
        assert re.search(r'<input[^>]*aria-describedby="[^"]*refused_expression_error"', text)
        assert "My textbook uses all three." in text
