"""Where little is found: the same in other words or the other language, then most of what was asked for."""

import pytest

from exchange import search
from exchange.languages import dictionary
from exchange.posts.models import Topic
from exchange.search import ranking
from tests.cast import note, question

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not dictionary.is_built(), reason="the dictionary is not built"),
]


@pytest.fixture(autouse=True)
def no_limits(settings) -> None:
    settings.LIMITS = dict.fromkeys(settings.LIMITS, "")


def found(text: str) -> list:
    return [hit.subject for hit in search.find(text).hits if not isinstance(hit.subject, Topic)]


def matched(text: str) -> list[int]:
    return [match.match for hit in search.find(text).hits for match in hit.matches]


@pytest.mark.parametrize(
    ("typed", "written", "language"),
    [
        ("sneeze", "他打喷嚏了。", "zh-hans"),
        ("sneezing", "他打噴嚏了。", "zh-hant"),
        ("打喷嚏", "Somebody sneezed on the bus.", "en"),
        ("雨傘", "I forgot my umbrella.", "en"),
        ("ice cream", "今天吃了冰淇淋。", "zh-hans"),
        ("出租车", "我坐計程車回家。", "zh-hant"),
    ],
)
def test_the_same_in_the_other_language_or_in_other_words(jordan, typed, written, language):
    note(jordan, "Nothing of the kind.", language="en")
    here = note(jordan, written, language=language)
    assert found(typed) == [here]


def test_the_very_words_come_first(jordan, mei):
    said = note(jordan, "Bring an umbrella.", language="en")
    meant = note(mei, "带一把雨伞。")
    assert found("umbrella") == [said, meant]
    assert matched("umbrella") == [ranking.PHRASE, ranking.MEANING]


def test_a_question_finds_what_it_is_about_and_its_own_words_first(jordan, mei):
    about = question(jordan, title="种草")
    asked = question(mei, title="种草是什么意思")
    assert found("种草是什么意思？") == [asked, about]
    assert matched("种草是什么意思？")[:2] == [ranking.PHRASE, ranking.ASKED]


def test_most_of_the_words_are_better_than_nothing(jordan):
    note(jordan, "A tram.", language="en")
    two = note(jordan, "The client forgot the umbrella.", language="en")
    one = note(jordan, "A nice umbrella.", language="en")
    assert found("client umbrella xylophone")[:2] == [two, one]


def test_all_of_them_are_reached_page_by_page(jordan):
    here = {note(jordan, f"雨伞 {number}").pk for number in range(30)}
    seen, at = [], ""
    while True:
        page = search.find("umbrella", at=at, size=7)
        seen += [hit.subject.pk for hit in page.hits]
        at = page.older
        if not at:
            break
    assert len(seen) == len(here)
    assert set(seen) == here
