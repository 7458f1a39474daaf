"""The page of a phrase: one for all ways to write it, with what was asked, corrected, voted and compared."""

import re
from urllib.parse import quote

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from exchange.languages import dictionary
from exchange.posts import correcting
from exchange.posts.models import NaturalnessVote
from exchange.search.phrases import canonical
from tests.cast import answer, note, question

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not dictionary.is_built(), reason="knows meanings by the dictionary"),
]


@pytest.fixture(autouse=True)
def no_limits(settings) -> None:
    settings.LIMITS = dict.fromkeys(settings.LIMITS, "")


def page(client, text: str, **address) -> str:
    response = client.get(f"/phrases/{quote(text, safe='')}/", address)
    assert response.status_code == 200
    return response.text


class TestAddress:
    @pytest.mark.parametrize(
        ("typed", "there"), [("電腦", "电脑"), ("Ｋind Of", "kind of"), ("麻煩你。", "麻烦你"), ("著名", "著名")]
    )
    def test_is_one_for_all_ways_to_write_it(self, typed, there):
        assert canonical(typed) == canonical(canonical(typed)) == there

    def test_others_lead_there(self, client):
        response = client.get("/phrases/電腦/?hl=en")
        assert (response.status_code, response.url) == (301, f"/phrases/{quote('电脑')}/?hl=en")

    @pytest.mark.parametrize("typed", ["麻" * 121, " ", "\u200b", "a/b" * 100])
    def test_what_has_no_page_says_why(self, client, typed):
        response = client.get(f"/phrases/{quote(typed, safe='')}/")
        assert response.status_code == 404
        assert "up to 120 characters" in response.text

    @pytest.mark.parametrize(
        "typed", ["and/or", "50%", "what?", "#1", "../x", "🐼", "𠮷野家", "<b>", "é", "a\u0301\u0302", "مرحبا"]
    )
    def test_anything_else_is_taken(self, client, typed):
        assert client.get(f"/phrases/{quote(typed, safe='')}/", follow=True).status_code in (200, 404)

    def test_is_for_search_engines_in_each_language(self, client):
        text = page(client, "电脑")
        assert text.count('rel="alternate" hreflang=') == 4
        assert "noindex" not in text


class TestWhatItSays:
    def test_how_it_is_said_what_it_means_and_how_hard_it_is(self, client):
        text = page(client, "电脑")
        assert all(said in text for said in ("diàn nǎo", "ㄉㄧㄢˋ ㄋㄠˇ", "computer", "HSK"))

    def test_in_the_readers_script(self, client):
        assert "電腦</h1>" in page(client, "电脑", hl="zh-hant")

    def test_english_too(self, client):
        assert "trʌ" in page(client, "trouble") or "ˈtrʌb" in page(client, "trouble")

    def test_of_more_than_a_word_its_words(self, client):
        text = page(client, "麻烦你")
        assert f'href="/phrases/{quote("麻烦")}/"' in text
        assert "má fan nǐ" in text

    def test_slang(self, client):
        assert "/slang/zh-yyds/" in page(client, "yyds")

    def test_what_was_asked_in_either_script_and_its_answer(self, client, jordan, mei, yating):
        asked = question(jordan, "meaning", expressions=["麻煩"], title="Mafan?", context={})
        part = question(jordan, "natural", expressions=["麻烦你了。"], title="Polite enough?", context={})
        note(mei, "麻烦")
        answer(mei, asked, "Trouble it is.", language="en").accept(jordan)
        text = page(client, "麻烦")
        assert text.index(f'href="{asked.get_absolute_url()}"') < text.index(f'href="{part.get_absolute_url()}"')
        assert "Trouble it is." in text
        asked.hide()
        assert "Mafan?" not in page(client, "麻烦")

    def test_what_people_compare_it_with(self, client, jordan):
        question(jordan, "difference", expressions=["帮忙", "帮助"], title="", context={})
        assert f'href="/phrases/{quote("帮助")}/"' in page(client, "帮忙")

    def test_corrections_that_touched_it_and_no_others(self, client, jordan, mei):
        post = note(jordan, "我昨天去了在公园。今天不去公园。")
        for place, corrected in ((0, "我昨天去了公园。"), (1, "今天不去公园了。")):
            correcting.correct(
                mei, post, place=place, corrected=corrected, verdict="slip", reason="", reason_language="",
                revision=post.revisions.latest("pk"),
            )  # fmt: skip
        assert page(client, "在").count('class="difference"') == 1
        assert page(client, "公园").count('class="difference"') == 0

    def test_what_natives_said_by_region(self, client, jordan, mei, yating):
        post = question(jordan)
        NaturalnessVote.cast(mei, post, "odd")
        NaturalnessVote.cast(yating, post, "unnatural")
        text = page(client, "帮忙")
        assert re.search(r"China: .*?odd|China: Correct", text)
        assert "Taiwan: Unnatural 1" in text

    def test_nothing_yet_invites_to_ask(self, client):
        text = page(client, "便宜")
        assert "Nobody has asked about it yet" in text
        assert f"expressions={quote('便宜')}" in text


class TestTheWayThere:
    def test_from_each_expression_of_a_question(self, client, jordan):
        post = question(jordan, "difference", expressions=["帮忙", "幫助"], context={})
        text = client.get(post.get_absolute_url()).text
        assert all(f'href="/phrases/{quote(each)}/"' in text for each in ("帮忙", "帮助"))

    def test_from_the_dictionary(self, client):
        assert f'href="/phrases/{quote("银行")}/"' in client.get("/reading/word/", {"text": "银行"}).text


@pytest.mark.parametrize("member", [False, True], ids=["visitor", "member"])
def test_costs_as_many_queries_for_many_as_for_few(client, jordan, mei, ava, member):
    if member:
        client.force_login(ava)
    counts = []
    for number in (1, 10):
        for _time in range(number):
            post = question(jordan)
            answer(mei, post).accept(jordan)
            NaturalnessVote.cast(mei, post, "odd")
        page(client, "帮忙")
        with CaptureQueriesContext(connection) as captured:
            page(client, "帮忙")
        counts.append(len(captured))
    assert counts[1] <= counts[0] <= (11 if member else 7)
