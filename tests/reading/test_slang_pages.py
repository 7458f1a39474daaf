"""The glossary of slang: leafing through it, looking a word up, in three languages."""

import re

import pytest

from exchange.reading import browsing
from exchange.reading.browsing import Wish

pytestmark = pytest.mark.django_db


def listed(client, **asked) -> list[str]:
    html = client.get("/slang/", asked).content.decode()
    return re.findall(r'<li><a href="/slang/([^"/]+)/"', html)


def test_a_reader_finds_a_word_they_met(client):
    assert listed(client, q="yyds") == ["zh-yyds"]
    assert "en-no-cap" in listed(client, q="NO CAP")


@pytest.mark.parametrize("typed", ["內捲", "内卷", "neijuan", "nei juan", "nei-juan"])
def test_in_either_script_or_in_pinyin(client, typed):
    assert "zh-nei-juan" in listed(client, q=typed)


def test_or_by_what_it_means(client):
    assert "zh-yyds" in listed(client, q="the greatest")


def test_choices_are_put_together(client):
    found = listed(client, of="zh", region="TW", tone="warm")
    entries = [browsing.glossary.entry(id) for id in found]
    assert entries
    assert {(entry.language, entry.region, entry.tone) for entry in entries} == {("zh", "TW", "warm")}


def test_letters_of_the_pinyin_stand_for_chinese_words(client):
    assert {"zh-yyds", "en-yall"} <= set(listed(client, letter="y"))
    assert "zh-666" in listed(client, letter="#")


def test_pages_follow_each_other_and_leave_no_word_out():
    seen, after = [], ""
    while True:
        page = browsing.page(Wish(), after)
        seen += [entry.id for _, entries in page.groups for entry in entries]
        after = page.next
        if not after:
            break
    assert len(seen) == len(set(seen)) == page.count == len(browsing.glossary.known().entries)


def test_nothing_found_says_so(client):
    html = client.get("/slang/", {"q": "qqqqqqq"}).content.decode()
    assert "Nothing like that is in here yet." in html


def test_what_nobody_offers_is_passed_over(client):
    assert listed(client, of="klingon", region="XX", tone="grim", after="no-such-word") == listed(client)


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "awesome"), ("zh-hans", "厉害"), ("zh-hant", "厲害")],
)
def test_a_word_has_a_page_in_the_language_of_the_site(client, language, said):
    html = client.get("/slang/zh-666/", {"hl": language}).content.decode()
    assert said in html


def test_a_word_is_shown_in_the_readers_script(client):
    html = client.get("/slang/zh-nei-juan/", {"hl": "zh-hant"}).content.decode()
    assert re.search(r'<h1 class="slang-form" lang="zh-Hant">內[捲卷]</h1>', html)


@pytest.mark.parametrize("word", ["zh-nothing", "x", "%F0%9F%90%BC"])
def test_a_word_that_is_not_there_is_not_found(client, word):
    assert client.get(f"/slang/{word}/").status_code == 404


def test_every_word_has_its_page(client):
    refused = [
        entry.id for entry in browsing.glossary.known().entries if client.get(f"/slang/{entry.id}/").status_code != 200
    ]
    assert refused == []
