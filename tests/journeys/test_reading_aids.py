"""Aids in a real browser: they help the eye, and leave what is copied, read out and laid out as it was."""

import pytest
from playwright.sync_api import expect

from tests.browsing import accessibility_problems, scrolls_sideways
from tests.cast import answer, question

EVERYTHING = "zhuyin.tones.gloss-zh.hsk.zh-tw.ipa-us.gloss-en.cefr"


@pytest.fixture
def post(transactional_db, jordan, mei):
    post = question(jordan, expressions=["我想你帮忙我。"], body="I don’t know her well. " * 3)
    answer(mei, post, "更自然：能麻烦你帮个忙吗？互联网上都这么说，你也可以这么说。" * 3)
    return post


def turn_on(page, live_server, slugs: str) -> None:
    page.context.add_cookies([{"name": "aids", "value": slugs, "url": live_server.url}])


def test_what_is_copied_and_read_out_is_the_text_alone(browse, live_server, post):
    page = browse()
    turn_on(page, live_server, EVERYTHING.replace("zh-tw.", ""))
    page.goto(post.get_absolute_url())
    asked = page.locator(".expressions-asked")
    assert asked.locator("rt").count() > 6
    page.evaluate("getSelection().selectAllChildren(document.querySelector('.expressions-asked'))")
    assert page.evaluate("getSelection().toString()").strip() == "我想你帮忙我。"
    assert "我想你帮忙我。" in asked.aria_snapshot().replace(" ", "")
    assert "to help" not in asked.aria_snapshot()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_with_everything_on_a_phone_is_still_wide_enough(browse, live_server, post, theme):
    page = browse(width=375, theme=theme, language="zh-hant")
    turn_on(page, live_server, EVERYTHING)
    page.goto(post.get_absolute_url())
    page.locator(".aids-more > summary").click()
    assert not scrolls_sideways(page)
    assert accessibility_problems(page) == []


def test_choosing_works_by_plain_forms_and_the_choice_stays_open(browse, post):
    page = browse(javascript=False, width=375)
    page.goto(post.get_absolute_url())
    line = page.locator(".aids-line")
    line.get_by_role("button", name="Pinyin").click()
    expect(line.get_by_role("button", name="Pinyin")).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".expressions-asked rt").first).to_have_text("wó")
    page.locator(".aids-more > summary").click()
    page.locator("#aids-more").get_by_role("button", name="Taiwan wording").click()
    expect(page.locator("#aids-more").get_by_role("button", name="Taiwan wording")).to_be_visible()
    expect(page.locator(".comment .converted")).to_have_count(1)
