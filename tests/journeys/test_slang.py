"""Slang where one reads and writes: told in place, by keyboard and without scripts, and not in the middle of a word."""

import pytest
from playwright.sync_api import expect

from exchange.posts.models import Comment
from tests.browsing import accessibility_problems
from tests.cast import note


@pytest.fixture
def post(transactional_db, mei):
    return note(mei, "这家面馆yyds，老板天天加班")


def test_a_reader_opens_what_a_word_means_by_keyboard(browse, post):
    page = browse(width=375)
    page.goto(post.get_absolute_url())
    summary = page.locator(".slang-here > summary")
    expect(page.locator(".slang-here dl")).to_be_hidden()
    summary.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Literally:")).to_be_visible()
    assert accessibility_problems(page) == []
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("yyds")


def test_a_writer_is_told_when_they_rest_and_not_while_composing(browse, post, jordan):
    page = browse(member=jordan, width=375)
    page.clock.install()
    page.goto(post.get_absolute_url())
    page.locator("#write textarea").focus()
    asked = []
    page.on("request", lambda request: asked.append(request.url) if "/slang/advice/" in request.url else None)
    keys = page.context.new_cdp_session(page)
    keys.send("Input.imeSetComposition", {"text": "呵呵", "selectionStart": 2, "selectionEnd": 2})
    page.clock.fast_forward(5000)
    assert asked == []
    keys.send("Input.insertText", {"text": "呵呵"})
    page.clock.fast_forward(5000)
    expect(page.locator(".advice")).to_contain_text("cold or scornful")
    assert accessibility_problems(page) == []
    page.locator("#write button.button").first.click()
    expect(page.locator(".comment-body")).to_have_text("呵呵")
    assert Comment.objects.get().body == "呵呵"


def test_without_scripts_the_form_comes_back_once(browse, post, jordan):
    page = browse(member=jordan, javascript=False)
    page.goto(post.get_absolute_url())
    page.fill("#write textarea", "呵呵")
    page.locator("#write button.button").first.click()
    expect(page.locator("#write textarea")).to_have_value("呵呵")
    page.get_by_role("button", name="Post anyway").click()
    expect(page.locator(".comment-body")).to_have_text("呵呵")
