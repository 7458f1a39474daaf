"""Help with a text opens below it and closes again; a machine is asked in there, or on a page of its own."""

import pytest
from playwright.sync_api import expect

from tests.browsing import accessibility_problems, scrolls_sideways
from tests.cast import answer, question


@pytest.fixture
def comment(transactional_db, live_server, settings, jordan, mei):
    settings.TRANSLATE_WITH = "memory"
    return answer(mei, question(jordan), "能麻烦你帮个忙吗？\n\n- 谢谢")


def test_it_opens_and_closes_in_place_and_outlives_a_thanks(browse, comment, ava):
    page = browse(member=ava, width=375)
    page.goto(comment.post.get_absolute_url())
    talk = page.locator(f"#{comment.anchor}")
    link = talk.locator("[data-understand]")
    link.click()
    expect(talk.locator(".understanding")).to_contain_text("Word for word")
    expect(link).to_have_attribute("aria-expanded", "true")
    talk.locator(".understanding button").click()
    expect(talk.locator(".machine")).to_contain_text("No person wrote this")
    expect(talk.locator(".machine li")).to_contain_text("[en] 谢谢")
    assert accessibility_problems(page) == []
    assert not scrolls_sideways(page)
    talk.locator("button", has_text="Thanks").click()
    expect(talk.locator("button[aria-pressed=true]")).to_have_count(1)
    expect(talk.locator(".machine")).to_contain_text("No person wrote this")
    link.click()
    expect(talk.locator(".understanding")).to_have_count(0)


def test_without_scripts_on_a_page_of_its_own(browse, comment, ava):
    page = browse(member=ava, javascript=False)
    page.goto(comment.post.get_absolute_url())
    page.locator(f"#{comment.anchor} [data-understand]").click()
    page.locator(".understanding button").click()
    expect(page.locator(".machine")).to_contain_text("No person wrote this")
    page.click("text=Back to the conversation")
    expect(page.locator(f"#{comment.anchor}")).to_be_visible()
