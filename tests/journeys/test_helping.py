"""A helper with ten seconds on a phone: one vote, one skip, and the page never left."""

import pytest
from playwright.sync_api import expect

from tests.cast import question


@pytest.fixture
def waiting(transactional_db, jordan, mei):
    mei.ui_language = "en"
    mei.save()
    first = question(jordan, title="First")
    question(jordan, title="Second", expressions=["你好吗我。"])
    return first


def test_ten_seconds_on_a_phone(browse, waiting, mei):
    page = browse(member=mei, width=375)
    page.goto("/help/")
    task = page.locator("#small-task")
    expect(task).to_contain_text("我想你帮忙我。")
    task.get_by_role("button", name="Unnatural").click()
    expect(task).to_contain_text("Thank you! That helped.")
    expect(task).to_contain_text("你好吗我。")
    assert waiting.naturalness_votes.get().verdict == "unnatural"

    page.locator(f"#waiting-{waiting.pk}").get_by_role("button", name="Not my dialect").click()
    expect(page.locator(".waiting")).to_have_count(1)
    assert waiting.declines.get().reason == "dialect"


def test_the_same_without_scripts(browse, waiting, mei):
    page = browse(member=mei, javascript=False)
    page.goto("/help/")
    page.locator("#small-task").get_by_role("button", name="Unnatural").click()
    expect(page.locator(".messages")).to_contain_text("Thank you! That helped.")
    page.locator(f"#waiting-{waiting.pk}").get_by_role("button", name="Skip").click()
    expect(page.locator(".waiting")).to_have_count(1)
