"""Readers choose how texts are shown: on the page, remembered, for members and visitors alike."""

import pytest

from exchange.languages.aids import SWITCHES, settled
from tests.cast import answer, question


@pytest.fixture
def post(jordan):
    return question(jordan, expressions=["银行在哪儿？"])


def switch(client, on="", off="", to="/about/"):
    return client.post("/reading/", {"next": to, "on": on, "off": off})


def page(client, post):
    return client.get(post.get_absolute_url()).content.decode()


def test_nothing_is_shown_with_a_text_until_asked(client, post):
    assert "<ruby" not in page(client, post)


def test_a_visitor_turns_readings_on_and_off(client, post):
    assert switch(client, on="pinyin").url == "/about/"
    assert "háng</rt>" in page(client, post)
    switch(client, off="pinyin")
    assert "<ruby" not in page(client, post)


def test_of_pinyin_and_zhuyin_one_is_on(client, post):
    switch(client, on="pinyin")
    switch(client, on="zhuyin")
    assert "ㄏㄤˊ</rt>" in page(client, post)
    assert "háng</rt>" not in page(client, post)


def test_a_members_choice_is_on_their_profile(client, post, ava):
    client.force_login(ava)
    for slug in ("zhuyin", "gloss-en", "zh-hant"):
        switch(client, on=slug)
    ava.refresh_from_db()
    assert (ava.aids, ava.script) == (["zhuyin", "gloss-en"], "zh-hant")
    switch(client, off="zh-hant")
    ava.refresh_from_db()
    assert (ava.aids, ava.script) == (["zhuyin", "gloss-en"], "")


def test_the_other_script_is_marked_as_converted(client, post):
    switch(client, on="zh-hant")
    html = page(client, post)
    assert "銀行在哪兒？" in html
    assert "Converted for you" in html
    assert '<span class="converted" lang="en">converted</span>' in html


def test_what_was_written_in_that_script_already_is_not_marked(client, yating):
    post = question(yating, expressions=["銀行在哪兒？"], language="zh-hant", title="請問", body="謝謝")
    switch(client, on="zh-hant")
    assert 'class="converted"' not in page(client, post)


def test_taiwan_has_words_of_its_own_and_hong_kong_characters(client, jordan):
    post = question(jordan, expressions=["软件在里面"])
    switch(client, on="zh-tw")
    assert "軟體在裡面" in page(client, post)
    assert 'lang="zh-Hant-TW"' in page(client, post)
    switch(client, on="zh-hk")
    assert "軟件在裏面" in page(client, post)


def test_the_authors_text_stays_as_it_was_written(client, post):
    switch(client, on="zh-hant")
    page(client, post)
    post.refresh_from_db()
    assert post.request.expressions == ["银行在哪儿？"]


def test_as_it_is_said_or_as_a_dictionary_has_it(client, jordan):
    post = question(jordan, expressions=["你好"])
    switch(client, on="pinyin")
    assert "ní</rt>" in page(client, post)
    switch(client, on="citation")
    assert "nǐ</rt>" in page(client, post)


def test_only_words_above_ones_level(client, jordan, mei):
    post = question(jordan, expressions=["我喜欢蝴蝶"])
    switch(client, on="pinyin")
    switch(client, on="above")
    switch(client, on="my-hsk3")
    html = page(client, post)
    assert "hú</rt>" in html
    assert "huan</rt>" not in html


def test_a_members_level_is_that_of_their_profile(client, jordan):
    post = question(jordan, expressions=["我喜欢蝴蝶"])
    client.force_login(jordan)
    switch(client, on="pinyin")
    switch(client, on="above")
    html = page(client, post)
    assert "hú</rt>" in html
    assert "wǒ</rt>" not in html
    assert 'value="my-hsk2" aria-pressed="true"' in html


def test_a_text_in_english_has_sounds_and_meanings_in_chinese(client, post, mei):
    answer(mei, post, body="You should ask the coworker.", language="en")
    switch(client, on="ipa-uk")
    switch(client, on="gloss-en")
    html = page(client, post)
    assert "ɑːsk</rt>" in html
    assert '<rt class="meaning" lang="zh-Hans" aria-hidden="true">你</rt>' in html


def test_the_bar_has_the_tools_of_the_texts_language_first(client, post, jordan):
    def handy(post):
        line = page(client, post).partition('class="aids-line"')[2].partition("</form>")[0]
        return [slug for slug in SWITCHES if f'value="{slug}"' in line]

    assert handy(post) == ["pinyin", "zhuyin", "tones"]
    about_english = question(jordan, target_language="en", expressions=["no cap"])
    assert handy(about_english) == ["ipa-us", "gloss-en", "cefr"]


@pytest.mark.parametrize("chosen", [{"on": "runes"}, {"on": "klingon", "off": "x" * 5000}, {}, {"on": "\x00"}])
def test_what_is_no_aid_changes_nothing(client, post, chosen):
    switch(client, on="pinyin")
    switch(client, **chosen)
    assert "háng</rt>" in page(client, post)


@pytest.mark.parametrize("address", ["https://evil.example/", "//evil.example", "no-such-name", "", "-1"])
def test_it_leads_nowhere_else(client, db, address):
    assert switch(client, on="pinyin", to=address).url == "/"


@pytest.mark.parametrize("cookie", ["<script>", "", "..", "pinyin" * 1000, "pinyin.zhuyin.zhuyin.x"])
def test_a_made_up_cookie_breaks_nothing(client, post, cookie):
    client.cookies["aids"] = cookie
    assert client.get(post.get_absolute_url()).status_code == 200


def test_the_last_of_a_group_counts():
    assert settled(["pinyin", "tones", "zhuyin", "tones", "runes", ""]) == ["zhuyin", "tones"]


class TestSettings:
    def test_offer_the_same_as_the_page(self, client, ava):
        client.force_login(ava)
        html = client.get("/settings/reading/").content.decode()
        assert [slug for slug in SWITCHES if not slug.startswith("my-") and f'value="{slug}"' not in html] == []

    def test_are_kept(self, client, ava):
        client.force_login(ava)
        ava.aids = ["my-hsk3", "hsk"]
        ava.save()
        form = {"readings": "zhuyin", "sounds": "none", "script": "zh-tw", "chinese": ["tones"], "both": ["above"]}
        assert client.post("/settings/reading/", form).status_code == 302
        ava.refresh_from_db()
        assert (set(ava.aids), ava.script) == ({"my-hsk3", "zhuyin", "tones", "above"}, "zh-tw")

    def test_refuse_what_is_no_aid(self, client, ava):
        client.force_login(ava)
        form = {"readings": "runes", "sounds": "none", "script": "as-written", "chinese": ["klingon"]}
        assert client.post("/settings/reading/", form).status_code in (200, 422)
        ava.refresh_from_db()
        assert ava.aids == []
