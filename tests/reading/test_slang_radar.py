"""Slang in what people write: found when it is written, shown under it, and never in the way."""

import re

import pytest

from exchange.posts import commenting, publishing
from exchange.reading import radar
from exchange.reading.models import SlangFound
from tests.cast import answer, note, question

pytestmark = pytest.mark.django_db


@pytest.fixture
def post(mei):
    return note(mei, "这家面馆yyds，老板太6了")


def page(client, post, language="en") -> str:
    return client.get(post.get_absolute_url(), {"hl": language}).content.decode()


def words_on(client, post) -> list[str]:
    return re.findall(r'<dt><a href="/slang/([^"/]+)/"', page(client, post))


def test_a_reader_is_told_what_the_words_say_and_what_is_meant(client, post):
    html = page(client, post)
    assert "Slang in this text" in html
    for said in ("eternal god", "the greatest", "Young people online in mainland China", "since 2020"):
        assert said in html
    assert 'lang="zh-Hans">yyds</a>' in html


@pytest.mark.parametrize(("language", "said"), [("zh-hans", "这段话里的流行语"), ("zh-hant", "這段話裡的流行語")])
def test_in_the_language_of_the_site(client, post, language, said):
    assert said in page(client, post, language)


def test_each_word_once_however_often_it_is_said(client, mei):
    post = note(mei, "yyds！面馆yyds！我家楼下的yyds！", title="面馆yyds")
    assert words_on(client, post) == ["zh-yyds"]


def test_a_word_is_shown_as_it_was_written(client, mei):
    assert 'lang="zh-Hans">哈哈哈哈</b>' in page(client, note(mei, "哈哈哈哈，好笑"))


def test_a_text_without_slang_has_nothing_more_on_it(client, mei):
    assert "slang-here" not in page(client, note(mei, "今天的早餐是豆浆油条。"))


def test_what_a_question_asks_about_is_told_at_once(client, jordan):
    assert words_on(client, question(jordan, kind="meaning", expressions=["xswl"], title="", body="")) == ["zh-xswl"]


def test_comments_have_theirs(client, post, ava):
    answer(ava, post, "no cap, I want to go there", language="en")
    assert words_on(client, post)[-1] == "en-no-cap"


def test_code_links_and_names_are_passed_over(client, mei):
    assert words_on(client, note(mei, "`yyds` 见 https://example.org/yyds 或者 @yyds ，好的")) == []


def test_natives_are_not_told_what_they_say_at_home(client, post, mei, yating):
    client.force_login(mei)
    assert words_on(client, post) == []
    client.force_login(yating)
    assert "zh-yyds" in words_on(client, post)


class TestMarks:
    def test_a_word_is_marked_in_the_text_it_stands_in(self, client, post):
        assert '这家面馆<span class="slang-word">yyds</span>，' in page(client, post)

    def test_what_is_marked_stays_safe(self, client, mei):
        html = page(client, note(mei, "<b>yyds</b> & **yy**ds <script>alert('yyds')</script>"))
        assert '&lt;b&gt;<span class="slang-word">yyds</span>&lt;/b&gt;' in html
        assert "<script>alert" not in html

    def test_a_reader_switches_it_off_for_a_language(self, client, post, ava):
        client.force_login(ava)
        client.post("/reading/", {"on": "no-slang-zh", "next": "/"})
        assert "slang-word" not in page(client, post)
        assert words_on(client, post) == []
        answer(ava, post, "no cap!", language="en")
        client.logout()
        client.post("/reading/", {"on": "no-slang-en", "next": "/"})
        assert words_on(client, post) == ["zh-yyds", "zh-6"]


class TestKeeping:
    def test_slang_is_found_when_a_text_is_written(self, post):
        assert SlangFound.objects.get(digest=radar.digest(post.body_html)).hits[0][2] == "zh-yyds"

    def test_and_again_when_it_is_edited(self, client, post, mei):
        publishing.edit(post, mei, base=1, title="", body="这家面馆绝绝子")
        assert words_on(client, post) == ["zh-jue-jue-zi"]

    def test_a_comment_too(self, post, ava):
        comment = answer(ava, post, "lowkey jealous", language="en")
        commenting.edit(comment, ava, base=1, body="I'm down!")
        comment.refresh_from_db()
        assert SlangFound.objects.get(digest=radar.digest(comment.body_html)).hits

    def test_reading_searches_nothing(self, client, post, monkeypatch):
        monkeypatch.setattr(radar, "find", None)
        assert "zh-yyds" in words_on(client, post)

    def test_what_an_older_glossary_found_is_searched_again(self, client, post):
        SlangFound.objects.update(glossary="older", hits=[])
        assert "zh-yyds" in words_on(client, post)

    def test_hits_point_into_the_html(self):
        html = "<p>I&#x27;m <em>very</em> tired &amp; I&#x27;m down &lt;3</p>"
        assert [html[hit.start : hit.end] for hit in radar.find(html)] == ["I&#x27;m down"]

    @pytest.mark.parametrize("html", ["", "<", "&", "a\ud800b", "<p></p>", "哈" * 20_000, "<code>yyds", "&amp" * 99])
    def test_odd_passages_are_searched_without_harm(self, html):
        radar.find(html)
