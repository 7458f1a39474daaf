"""A wrong reading heals: one native fixes it in its text, another agrees, and everybody reads it right."""

import pytest
from playwright.sync_api import expect

from tests.browsing import accessibility_problems
from tests.cast import note


@pytest.fixture
def post(transactional_db, jordan):
    return note(jordan, "他买了新行头。")


def test_a_reading_heals(browse, post, mei, yating, ava):
    for member in (mei, yating, ava):
        member.ui_language, member.aids = "en", ["pinyin"]
        member.save()
    page = browse(member=mei, width=375)
    page.goto(post.get_absolute_url())
    page.get_by_role("link", name="Fix a reading").first.click()
    page.get_by_role("link", name="行头").click()
    page.get_by_label("How it is read").fill("xíng xyǔng")
    page.get_by_role("button", name="Propose").click()
    expect(page.get_by_text("“xyǔng” is no syllable")).to_be_visible()
    assert accessibility_problems(page) == []
    page.get_by_label("How it is read").fill("xing2 tou5")
    page.get_by_role("button", name="Propose").click()
    expect(page.get_by_text("1 more native agrees")).to_be_visible()
    expect(page.get_by_role("heading", name="Proposed readings")).to_be_visible()
    assert "tóu" in "".join(page.locator(".post-body rt").all_text_contents())

    page = browse(member=yating, javascript=False)
    page.goto("/reading/unsure/")
    page.get_by_role("button", name="We say it like that").click()
    expect(page.get_by_text("every text is read like this from now on")).to_be_visible()
    page = browse(member=ava, javascript=False)
    page.goto(post.get_absolute_url())
    assert "tou" in "".join(page.locator(".post-body rt").all_text_contents())
