"""The page of results: what it says of each, how it is kept to something, and what there is when there is nothing."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.cast import answer, note, question

pytestmark = pytest.mark.django_db
WRITES = re.compile(r"\s*(INSERT|UPDATE|DELETE|REPLACE)", re.IGNORECASE)


@pytest.fixture(autouse=True)
def no_limits(settings) -> None:
    settings.LIMITS = dict.fromkeys(settings.LIMITS, "")


def page(client, typed: str = "", **address) -> str:
    response = client.get("/search/", {"q": typed, **address})
    assert response.status_code == 200
    return response.text


def marks(text: str) -> list[str]:
    return re.findall("<mark>(.*?)</mark>", text)


class TestResults:
    def test_mark_what_matches_as_it_was_written(self, client, yating, mei):
        note(yating, "我的電腦壞了。", language="zh-hant")
        note(mei, "电脑很快。")
        assert marks(page(client, "电脑")) == ["电脑", "電腦"]

    def test_mark_it_in_the_readers_script(self, client, yating, mei):
        note(yating, "我的電腦壞了。", language="zh-hant")
        mei.script = "zh-hans"
        mei.save()
        client.force_login(mei)
        text = page(client, "電腦")
        assert set(marks(text)) == {"电脑"}
        assert 'lang="zh-Hans"><a' in text

    @pytest.mark.parametrize(
        ("typed", "marked"),
        [
            ("mafan ni", "麻烦你"),
            ("mfn", "麻烦你"),
            ("ㄇㄚˊㄈㄢˊ", "麻烦"),
            ("bothering", "bother"),
            ("bohter", "bother"),
            ("🐱", "🐱"),
        ],
    )
    def test_mark_what_was_heard_and_meant(self, client, mei, typed, marked):
        note(mei, "真是麻烦你了 🐱 Sorry to bother you.")
        assert set(marks(page(client, typed))) == {marked}

    def test_say_where_and_how_it_matched(self, client, mei, jordan):
        post = question(jordan, title="Chopsticks?")
        said = answer(mei, post, "Chopsticks are fine.", language="en", kind="culture")
        text = page(client, "chopsticks")
        assert "Title · exactly" in text
        assert f'<a href="{said.get_absolute_url()}">Culture note</a>' in text

    def test_show_the_part_of_a_long_text_that_matches(self, client, mei):
        note(mei, "天气很好。" * 100 + "忽然下起了冰雹。" + "天气很好。" * 100)
        text = page(client, "冰雹")
        assert marks(text)[-1] == "冰雹"
        assert text.count("天气很好") < 60

    def test_are_escaped(self, client, mei):
        note(mei, "<script>alert(1)</script> 冰雹 <b>")
        text = page(client, '<script>alert(1)</script> 冰雹 "><img src=x>')
        assert "<script>alert" not in text
        assert "<img src=x" not in text

    def test_of_members_and_topics(self, client, mei):
        text = page(client, "小梅")
        assert '<a href="/members/mei/"' in text
        assert '<a href="/topics/food/"' in page(client, "美食")

    def test_go_on_to_the_last(self, client, mei):
        for number in range(25):
            note(mei, f"冰雹{number}")
        text = page(client, "冰雹")
        following = re.search(r'rel="next" href="\?([^"]+)"', text)[1].replace("&amp;", "&")
        rest = client.get(f"/search/?{following}").text
        assert (text.count("<article"), rest.count("<article")) == (20, 5)
        assert 'rel="next"' not in rest
        assert "To the best results" in rest


class TestFilters:
    def test_stand_in_the_address_and_can_be_taken_away(self, client, mei, jordan):
        question(jordan, title="冰雹")
        note(mei, "冰雹")
        text = page(client, "冰雹", kind="note", language="zh")
        assert text.count("<article") == 1
        assert '<option value="note" selected>' in text
        assert 'href="?q=%E5%86%B0%E9%9B%B9&amp;language=zh"' in text

    def test_what_is_no_choice_is_left_out(self, client, mei):
        note(mei, "冰雹")
        assert (
            page(client, "冰雹", kind="nonsense", level="\x00", region="<b>", topic="' OR 1", answered="maybe").count(
                "<article"
            )
            == 1
        )


class TestNothing:
    @pytest.mark.parametrize(
        "typed", ["", "   ", "。，！", "\x00\x01", "\ud800", "zzzzqqqq", "龘" * 10_000, "x" * 10_000]
    )
    def test_is_a_kind_page_with_something_to_try(self, client, typed):
        text = client.get("/search/", QUERY_STRING="q=" + quoted(typed)).text
        assert "For example" in text
        assert 'href="?q=mafan+ni"' in text
        assert 'href="/topics/food/"' in text

    def test_a_long_question_is_cut_and_says_so(self, client):
        assert "first 200 characters" in page(client, "很长" * 5_000)

    def test_offers_to_ask_and_to_drop_filters(self, client, mei):
        text = page(client, "zzzz", kind="note")
        assert 'href="/ask/"' in text
        assert "Without filters" in text


def quoted(text: str) -> str:
    return "".join(f"%{byte:02X}" for byte in text.encode("utf-8", "surrogatepass"))


class TestThePage:
    @pytest.mark.parametrize("member", [False, True], ids=["visitor", "member"])
    def test_costs_as_many_queries_for_many_as_for_few(self, client, mei, jordan, ava, member):
        if member:
            client.force_login(ava)
        counts = []
        for number in (1, 12):
            for _time in range(number):
                said = answer(mei, question(jordan, title="Pandas"), "Pandas")
                said.accept(jordan)
            with CaptureQueriesContext(connection) as captured:
                page(client, "pandas")
            counts.append(len(captured))
            assert not [query["sql"] for query in captured if WRITES.match(query["sql"])]
        assert counts[1] <= counts[0] <= (14 if member else 11)

    def test_is_not_for_search_engines(self, client):
        assert '<meta name="robots" content="noindex">' in page(client)
        assert "Disallow: /search/" in client.get("/robots.txt").text

    def test_keeps_what_was_typed_in_the_box_of_the_header(self, client):
        assert 'name="q" value="麻烦 &quot;你&quot;"' in page(client, '麻烦 "你"')

    def test_every_page_has_the_box(self, client):
        assert 'action="/search/"' in client.get("/about/").text

    @pytest.mark.parametrize(("language", "said"), [("en", "6 × match"), ("zh-hans", "搜索"), ("zh-hant", "搜尋")])
    def test_how_it_orders_is_published(self, client, language, said):
        assert said in client.get("/about/search/", {"hl": language}).text
