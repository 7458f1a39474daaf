"""Reading and answering without leaving the place, and by plain links and forms where scripts do not run."""

import pytest
from playwright.sync_api import expect

from exchange.posts.models import Comment, NaturalnessVote, Thanks
from tests.cast import answer, note, question


@pytest.fixture
def post(transactional_db, jordan, mei):
    post = question(jordan)
    answer(mei, post)
    answer(mei, post, "也可以说：方便帮我个忙吗？")
    return post


@pytest.fixture
def talk(browse, post, ava):
    page = browse(member=ava, width=375)
    page.goto(post.get_absolute_url())
    return page


@pytest.mark.parametrize("javascript", [True, False], ids=["with scripts", "without"])
def test_older_posts_come_in_below_or_on_a_page_of_their_own(browse, transactional_db, mei, settings, javascript):
    settings.LIMITS = dict.fromkeys(settings.LIMITS, "")
    for number in range(60):
        note(mei, f"第{number}天")
    page = browse(javascript=javascript)
    page.goto("/")
    for shown in (48, 60) if javascript else (24, 12):
        page.click("a[rel=next]")
        expect(page.locator(".tile")).to_have_count(shown)
    expect(page.locator("a[rel=next]")).to_have_count(0)
    assert page.locator("a[rel=prev]").is_visible() != javascript


def test_thanks_stay_in_place_and_keep_the_focus(talk):
    comment = Comment.objects.first()
    talk.evaluate("window.here = true")
    button = talk.locator(f"#{comment.anchor} button").first
    for pressed in ("true", "false"):
        button.click()
        expect(button).to_have_attribute("aria-pressed", pressed)
        expect(button).to_be_focused()
    assert talk.evaluate("window.here")


def test_an_accepted_answer_moves_up_and_says_so(browse, post):
    page = browse(member=post.author)
    page.goto(post.get_absolute_url())
    second = page.locator("#talk > .comment").nth(1).get_attribute("id")
    page.locator(f"#{second} button", has_text="This answered me").click()
    expect(page.locator("#talk > .comment").first).to_have_attribute("id", second)
    expect(page.locator(f"#{second} button", has_text="Not solved after all")).to_be_focused()


def test_a_vote_counts_at_once(browse, post, mei):
    page = browse(member=mei)
    mei.ui_language = "en"
    mei.save()
    page.goto(post.get_absolute_url())
    page.locator("#votes button").first.click()
    expect(page.locator("#votes button").first).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#votes button").first).to_be_focused()
    assert NaturalnessVote.objects.get().by == mei


def test_a_reply_begins_where_one_writes_and_can_be_called_off(talk):
    link = talk.locator("[data-reply]").first
    link.click()
    expect(talk.locator("#write h2")).to_have_text("Reply to 小梅")
    expect(talk.locator("#write textarea")).to_be_focused()
    talk.locator("[data-stop-replying]").click()
    expect(talk.locator("#write h2")).to_have_text("Help Ohio Panda")
    expect(link).to_be_focused()


def test_the_menu_of_a_comment_closes_and_stays_on_the_screen(talk):
    summary = talk.locator(".more > summary").first
    summary.click()
    box = talk.locator(".more-list").first.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 375
    talk.keyboard.press("Escape")
    expect(talk.locator(".more[open]")).to_have_count(0)


def test_all_of_it_works_by_plain_forms(browse, post, ava):
    page = browse(member=ava, javascript=False)
    page.goto(post.get_absolute_url())
    page.locator("#talk .comment button").first.click()
    assert Thanks.objects.get().by == ava
    page.locator("[data-reply]").first.click()
    expect(page.locator("#write h2")).to_have_text("Reply to 小梅")
    page.fill("#write textarea", "好")
    page.click("#write button.button")
    assert Comment.objects.filter(parent__isnull=False, body="好").exists()
