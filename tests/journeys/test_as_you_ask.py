"""Asking in a real browser: what was asked before shows up under what one types, and not in the middle of a word."""

import pytest
from playwright.sync_api import expect

from exchange.languages import dictionary
from exchange.posts.models import Post
from tests.browsing import accessibility_problems
from tests.cast import answer, question

pytestmark = pytest.mark.skipif(not dictionary.is_built(), reason="knows meanings by the dictionary")


@pytest.fixture
def earlier(transactional_db, jordan, mei) -> Post:
    post = question(jordan, "meaning", expressions=["麻烦"], title="What does “麻烦” mean?", body="", context={})
    answer(mei, post, "Trouble, or to bother somebody.", language="en").accept(jordan)
    return post


def test_an_asker_is_shown_it_when_the_word_is_whole_and_asks_all_the_same(browse, earlier, ava):
    page = browse(member=ava, width=375)
    page.clock.install()
    page.goto("/ask/meaning/")
    page.locator("#id_expressions").focus()
    asked = []
    page.on("request", lambda request: asked.append(request.url) if "/search/similar/" in request.url else None)
    keys = page.context.new_cdp_session(page)
    keys.send("Input.imeSetComposition", {"text": "麻烦", "selectionStart": 2, "selectionEnd": 2})
    page.clock.fast_forward(5000)
    assert asked == []
    keys.send("Input.insertText", {"text": "麻烦"})
    page.clock.fast_forward(5000)
    expect(page.locator(".similar")).to_contain_text("Trouble, or to bother somebody.")
    assert accessibility_problems(page) == []
    page.locator(".form-actions .button").click()
    expect(page.get_by_text("An earlier answer that may help")).to_be_visible()
    assert Post.objects.filter(author=ava).count() == 1
