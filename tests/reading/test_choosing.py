"""Readers choose how Chinese is shown: on the page, remembered, for members and visitors alike."""

import pytest

from tests.cast import question


@pytest.fixture
def post(jordan):
    return question(jordan, expressions=["银行在哪儿？"])


def choose(client, **chosen):
    return client.post("/reading/", {"next": "/about/", **chosen})


def test_nothing_is_shown_over_characters_until_asked(client, post):
    assert "<ruby>" not in client.get(post.get_absolute_url()).content.decode()


def test_a_visitor_turns_readings_on_and_off(client, post):
    assert choose(client, readings="pinyin").url == "/about/"
    assert "háng</rt>" in client.get(post.get_absolute_url()).content.decode()
    choose(client, readings="none")
    assert "<ruby>" not in client.get(post.get_absolute_url()).content.decode()


def test_a_members_choice_is_on_their_profile(client, post, ava):
    client.force_login(ava)
    choose(client, readings="zhuyin", script="zh-hant")
    ava.refresh_from_db()
    assert (ava.readings, ava.script) == ("zhuyin", "zh-hant")


def test_the_other_script_is_marked_as_converted(client, post):
    choose(client, script="zh-hant")
    html = client.get(post.get_absolute_url()).content.decode()
    assert "銀行在哪兒？" in html
    assert "Converted for you" in html


def test_the_authors_text_stays_as_it_was_written(client, post):
    choose(client, script="zh-hant")
    client.get(post.get_absolute_url())
    post.refresh_from_db()
    assert post.request.expressions == ["银行在哪儿？"]


@pytest.mark.parametrize("chosen", [{"readings": "runes"}, {"script": "klingon"}, {}])
def test_what_is_no_choice_changes_nothing(client, post, chosen):
    choose(client, **chosen)
    assert "<ruby>" not in client.get(post.get_absolute_url()).content.decode()


@pytest.mark.parametrize("address", ["https://evil.example/", "//evil.example", "no-such-name", "", "-1"])
def test_it_leads_nowhere_else(client, db, address):
    assert client.post("/reading/", {"readings": "pinyin", "next": address}).url == "/"


def test_a_made_up_cookie_is_no_choice(client, post):
    client.cookies["readings"] = "<script>"
    client.cookies["script"] = "x"
    assert client.get(post.get_absolute_url()).status_code == 200


def test_it_costs_no_query(client, post, ava, django_assert_max_num_queries):
    client.force_login(ava)
    choose(client, readings="pinyin")
    with django_assert_max_num_queries(11):
        client.get(post.get_absolute_url())
