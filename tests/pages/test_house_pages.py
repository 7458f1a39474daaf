"""The rules, what the place is, and whom it thanks."""

import pytest
from django.test import Client

from exchange.pages.models import Guideline

pytestmark = pytest.mark.django_db

LANGUAGES = ["en", "zh-hans", "zh-hant"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", ["/guidelines/", "/about/", "/credits/"])
def test_each_opens_in_three_languages(client: Client, address: str, language: str) -> None:
    assert client.get(address, {"hl": language}).status_code == 200


def test_every_rule_is_written_in_three_languages() -> None:
    rules = list(Guideline.objects.all())
    assert len(rules) >= 8
    for rule in rules:
        assert all(
            getattr(rule, f"{field}_{language.replace('-', '_')}")
            for field in ("title", "body")
            for language in LANGUAGES
        )


@pytest.mark.parametrize(
    ("language", "first", "beside"),
    [
        ("en", "Be kind to beginners", "善待初学者"),
        ("zh-hans", "善待初学者", "Be kind"),
        ("zh-hant", "善待初學者", "Be kind"),
    ],
)
def test_a_rule_stands_in_the_readers_language_and_the_other(
    client: Client, language: str, first: str, beside: str
) -> None:
    text = client.get("/guidelines/", {"hl": language}).text
    assert text.index(first) < text.index(beside)


def test_a_rule_can_be_linked(client: Client) -> None:
    rule = Guideline.objects.get(slug="homework")
    assert rule.get_absolute_url() == "/guidelines/#homework"
    assert 'id="homework"' in client.get("/guidelines/").text


def test_reading_as_a_visitor_asks_the_database_no_more_than_it_shows(
    client: Client, django_assert_num_queries
) -> None:
    with django_assert_num_queries(2):  # what we ask of each other, and what decisions cite
        client.get("/guidelines/")
    with django_assert_num_queries(0):
        client.get("/about/")


def test_the_works_whose_licence_asks_for_it_are_named(client: Client) -> None:
    text = client.get("/credits/").text
    assert all(name in text for name in ("CC-CEDICT", "MDBG", "CC BY-SA 4.0", "Lucide", "flag-icons"))
