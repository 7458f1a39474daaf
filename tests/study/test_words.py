"""The list of one's own words, and the files one can take away."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from exchange.study.models import SavedWord
from tests.cast import answer, note


def saved(member: User, word: str, language: str = "zh", **more) -> SavedWord:
    lang = "en" if language == "en" else "zh-Hans"
    return SavedWord.objects.create(member=member, word=word, language=language, lang=lang, **more)


@pytest.fixture
def reader(client: Client, jordan) -> Client:
    client.force_login(jordan)
    return client


def test_only_ones_own_are_shown_and_removed(reader: Client, jordan, ava):
    mine, hers = saved(jordan, "银行"), saved(ava, "加油")
    page = reader.get("/study/").text
    assert "银行" in page
    assert "加油" not in page
    assert reader.post(f"/study/{hers.pk}/remove/").status_code == 404
    assert reader.post(f"/study/{mine.pk}/remove/").url == "/study/"
    assert list(SavedWord.objects.all()) == [hers]


def test_visitors_are_asked_to_log_in(client: Client, db):
    for address in ("/study/", "/study/words.csv", "/study/words.tsv"):
        assert client.get(address).url.startswith("/accounts/login/")


def test_an_empty_list_says_how_to_fill_it(reader: Client):
    assert "No words yet" in reader.get("/study/").text


def test_one_language_at_a_time(reader: Client, jordan):
    saved(jordan, "银行")
    saved(jordan, "bank", "en")
    assert "银行" not in reader.get("/study/?show=en").text
    assert "银行" in reader.get("/study/?show=<script>").text


def test_goes_on_page_by_page_the_newest_first(reader: Client, jordan):
    for number in range(45):
        saved(jordan, f"字{number}", created_at=timezone.now() - timedelta(minutes=number))
    first = reader.get("/study/")
    assert [word.word for word in first.context["page"].items[:2]] == ["字0", "字1"]
    second = reader.get("/study/", {"at": first.context["page"].older})
    assert len(second.context["page"].items) == 5


def test_costs_the_same_however_many_there_are(reader: Client, jordan, mei, django_assert_max_num_queries):
    post = note(mei)
    things = [post, *(answer(mei, post, f"{number}") for number in range(4))]
    for number, thing in enumerate(things):
        saved(jordan, f"字{number}", place=thing, sentence="我")
    with django_assert_max_num_queries(7):
        page = reader.get("/study/")
    assert page.text.count("Where you met it") == 5


def test_a_table_that_a_spreadsheet_opens_and_never_reckons(reader: Client, jordan):
    saved(jordan, "银行", reading="yín háng", gloss='bank, "money"')
    saved(jordan, "=SUM(A1)", "en")
    answered = reader.get("/study/words.csv")
    rows = b"".join(answered).decode("utf-8-sig").splitlines()
    assert rows[0] == "word,reading,meaning,sentence,language"
    assert '银行,yín háng,"bank, ""money""",,zh' in rows
    assert "'=SUM(A1),,,,en" in rows
    assert "attachment" in answered["Content-Disposition"]


def test_notes_that_anki_takes_in(reader: Client, jordan):
    saved(jordan, "银行", reading="yín\tháng", gloss="bank\nof a river")
    saved(jordan, "bank", "en")
    lines = b"".join(reader.get("/study/words.tsv?show=zh")).decode().splitlines()
    assert lines[:3] == ["#separator:tab", "#html:false", "#tags column:5"]
    assert lines[4:] == ["银行\tyín háng\tbank of a river\t\tzh"]


def test_it_stands_in_the_menu_of_members(reader: Client):
    assert 'href="/study/"' in reader.get("/").text
