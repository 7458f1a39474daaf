"""Looking up words where one reads them: with a finger, with the keys alone, and where no script runs."""

import pytest
from playwright.sync_api import Page, expect

from exchange.languages import strokes
from exchange.languages.strokes import unpacking
from exchange.study.models import SavedWord
from tests.browsing import accessibility_problems, scrolls_sideways
from tests.cast import answer, question

PLACE = """([selector, word]) => {
  const walker = document.createTreeWalker(document.querySelector(selector), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.data.indexOf(word);
    if (at < 0) continue;
    node.parentElement.scrollIntoView({ block: "center" });
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const { x, y, width, height } = range.getBoundingClientRect();
    return [Math.round(x + width / 2), Math.round(y + height / 2)];
  }
}"""


@pytest.fixture(scope="module", autouse=True)
def drawn_strokes() -> None:
    if not unpacking.is_current(strokes.location()):
        unpacking.build(strokes.location())
    strokes.close()


@pytest.fixture
def post(transactional_db, jordan, mei):
    post = question(jordan)
    answer(mei, post, "更自然：能麻烦你帮个忙吗？ I would say it like that.")
    return post


def place_of(page: Page, selector: str, word: str) -> list[float]:
    return page.evaluate(PLACE, [selector, word])


def test_a_tap_tells_of_a_word_and_saves_it(browse, post, ava):
    page = browse(member=ava, width=375, touch=True)
    page.goto(post.get_absolute_url())
    page.touchscreen.tap(*place_of(page, ".comment-body", "麻烦"))
    card = page.get_by_role("dialog", name="麻烦")
    expect(card).to_be_visible()
    expect(card).to_be_focused()
    expect(card).to_contain_text("má fan")
    assert not scrolls_sideways(page)
    card.evaluate("card => Promise.all(card.getAnimations().map((each) => each.finished))")  # colours fade in with it
    assert accessibility_problems(page) == []
    card.get_by_role("button", name="Save word").click()
    expect(card.get_by_role("button", name="Saved")).to_be_focused()
    assert SavedWord.objects.get(member=ava).sentence == "更自然：能麻烦你帮个忙吗？"
    card.get_by_text("Strokes", exact=True).click()
    expect(card.locator(".strokes-stage svg")).to_be_visible()
    expect(card.get_by_text("Stroke 1 of 11")).to_be_visible()
    card.get_by_role("button", name="Close").click()
    expect(card).to_be_hidden()


def test_a_click_beside_the_card_goes_on_to_another_word(browse, post):
    page = browse()
    page.goto(post.get_absolute_url())
    page.mouse.click(*place_of(page, ".comment-body", "like"))
    expect(page.get_by_role("dialog", name="like")).to_be_visible()
    page.mouse.click(*place_of(page, ".post-body", "know"))
    expect(page.get_by_role("dialog", name="know")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_links_buttons_and_selections_keep_their_own_uses(browse, post):
    page = browse()
    page.goto(post.get_absolute_url())
    x, y = place_of(page, ".post-body", "know")
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 60, y)
    page.mouse.up()
    page.locator("[data-reply]").first.click()
    page.locator(".more > summary").first.click()
    expect(page.locator("dialog")).to_have_count(0)


def test_the_keys_go_from_word_to_word(browse, post):
    page = browse()
    page.goto(post.get_absolute_url())
    begin = page.locator("[data-word-by-word]")
    begin.focus()
    page.keyboard.press("Enter")
    passage = page.locator(".expressions-asked")
    expect(passage).to_be_focused()
    expect(page.locator("[role=status]:not(.messages)").last).to_have_text("我")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    card = page.get_by_role("dialog")
    expect(card).to_be_focused()
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(passage).to_be_focused()
    page.keyboard.press("Escape")
    expect(begin).to_be_focused()


def test_without_scripts_every_word_is_a_link(browse, post, ava):
    page = browse(javascript=False, member=ava)
    page.goto(post.get_absolute_url())
    page.click("[data-word-by-word]")
    page.get_by_role("link", name="麻烦", exact=True).click()
    expect(page.locator("h1")).to_have_text("麻烦")
    page.get_by_role("button", name="Save word").click()
    expect(page.get_by_role("button", name="Saved")).to_be_visible()
    assert SavedWord.objects.get().member == ava
