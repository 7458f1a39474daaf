"""The whole of it, once with scripts and once without: Ana joins from Mexico and asks, Mei answers and corrects, Ana
accepts; Yating reports the answer, Ming decides in the admin, Mei reads why and appeals, Ada overturns it.

Ana reads the site in English, Mei in 简体, Yating in 繁體.
What is pressed is found by names and addresses, not by words.
"""

import datetime
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.contrib.auth.models import Group
from playwright.sync_api import Page, expect

from accounts.models import Restriction, User
from accounts.sms.memory import outbox
from exchange.moderation.models import Case, Reason, Rule
from exchange.posts.models import Comment, Post
from tests.accounts.doors import ANA, member
from tests.journeys.walking import SECRET, act, join, log_in, press

MING, ADA = "+8613800138001", "+447400123456"
SENTENCE = "我想你帮忙我。"
BETTER = "我想请你帮忙。"
ANSWER = "这样说大家听得懂，但不太自然。"
REASON_ZH = "你的话针对的是人，不是句子。"
APPEAL = "我说的是句子，没有说人。"


@dataclass
class Story:
    """Who is in it, each in a window of their own."""

    ana: Page
    mei: Page
    yating: Page
    ming: Page
    ada: Page
    is_guarded: bool


@pytest.fixture(params=[True, False], ids=["with scripts", "without"])
def story(request, settings, browse: Callable[..., Page], mei: User, yating: User) -> Story:
    settings.SMS_ROUTES = "*=memory"
    settings.STAFF_SECOND_FACTOR = request.param
    outbox.clear()
    for handle, number in (("ming", MING), ("ada", ADA)):
        moderator(handle, number, with_factor=request.param)
    scripts = {"javascript": request.param}
    return Story(
        ana=browse(**scripts),
        mei=browse(**scripts, member=mei, language="zh-hans"),
        yating=browse(**scripts, member=yating, language="zh-hant", width=375),
        ming=browse(**scripts),
        ada=browse(**scripts),
        is_guarded=request.param,
    )


def moderator(handle: str, number: str, *, with_factor: bool) -> None:
    made = member(number, handle=handle, display_name=handle.title(), is_staff=True, ui_language="en")
    made.groups.add(Group.objects.get(name="moderators"))
    if with_factor:
        TOTP.activate(made, SECRET)


def test_the_bridge_stands(story: Story) -> None:
    joins_from_mexico(story.ana)
    post = asks(story.ana)
    answers_corrects_and_votes(story.mei, post)
    comment = finds_the_answer_and_accepts_it(story.ana, post)
    reports(story.yating, comment)
    case = decides(story.ming, comment, story)
    reads_why_and_appeals(story.mei, comment)
    hears_the_appeal(story.ada, story)
    is_told_that_it_was_undone(story.mei, comment)
    was_told_what_came_of_it(story.yating, case)


def joins_from_mexico(page: Page) -> None:
    join(page, "MX", "55 1234 5678", ANA, next_page="/ask/natural/")
    page.check("input[name=zh-learning]")
    page.select_option("select[name=zh-level]", "HSK2")
    page.check("input[name=en-helps]")
    page.select_option("select[name=en-fluency]", "fluent")
    press(page, "main form .button")
    page.select_option("select[name=region]", "MX")
    page.check("input[name=script][value=zh-hans]")
    press(page, "main form .button")
    page.locator("main form input[type=checkbox]").first.check()
    press(page, "main form .button")
    assert "/welcome/rules/" in page.url
    press(page, "main form .button")
    assert page.url.endswith("/ask/natural/")
    ana = User.objects.get_by_phone(ANA)
    assert ana.onboarded_at
    assert ana.region == "MX"
    assert ana.skills.get(language="zh").learning


def asks(page: Page) -> Post:
    page.fill("[name=expressions]", SENTENCE)
    page.fill("[name=intended]", "I’d like you to help me")
    page.check("input[name=target_language][value=zh]")
    press(page, "#form .form-actions .button")
    post = Post.objects.get()
    assert page.url.endswith(post.get_absolute_url())
    expect(page.get_by_text(SENTENCE).first).to_be_visible()
    return post


def answers_corrects_and_votes(page: Page, post: Post) -> None:
    page.goto("/")
    press(page, f"a[href='{post.get_absolute_url()}']")
    act(page, f"/posts/{post.pk}/odd/")
    expect(page.locator(f"button[formaction='/posts/{post.pk}/unvote/']")).to_be_visible()
    page.fill("#write [name=body]", ANSWER)
    press(page, "#write .form-actions .button")
    press(page, f"a[href='/posts/{post.pk}/correct/']")
    page.fill("[name='s-1-corrected']", BETTER)
    page.select_option("[name='s-1-verdict']", "not-natural")
    page.fill("[name='s-1-reason']", "“帮忙”后面不加人。")
    press(page, "main .form-actions .button")
    assert page.locator("html").get_attribute("lang") == "zh-Hans"
    expect(page.locator(".correction")).to_contain_text("请")


def finds_the_answer_and_accepts_it(page: Page, post: Post) -> Comment:
    page.reload()
    expect(page.locator(".header-inbox .count")).to_have_text("2")
    press(page, ".header-inbox")
    press(page, ".letter button")
    assert post.get_absolute_url() in page.url
    comment = post.comments.get()
    act(page, f"/comments/{comment.pk}/accept/")
    expect(page.locator(f"button[formaction='/comments/{comment.pk}/unaccept/']")).to_be_visible()
    expect(page.locator(f"#{comment.anchor} .chip-jade").first).to_be_visible()
    return comment


def reports(page: Page, comment: Comment) -> None:
    page.goto(comment.get_absolute_url())
    page.click(f"#{comment.anchor} details.more summary")
    press(page, f"a[href='/report/comment/{comment.pk}/']")
    page.check(f"input[name=reason][value='{Reason.objects.get(slug='insult').pk}']")
    page.fill("[name=note]", "口氣很差。")
    press(page, ".report-form .button")
    assert page.url.endswith("/reports/")
    assert page.locator("html").get_attribute("lang") == "zh-Hant"


def decides(page: Page, comment: Comment, story: Story) -> Case:
    log_in(page, MING, "/admin/", factor=story.is_guarded)
    assert "/admin/moderation/queue/" in page.url
    case = Case.objects.get()
    press(page, f"a[data-case][href*='/cases/{case.pk}/']")
    expect(page.locator(".evidence-accused")).to_contain_text(ANSWER)
    press(page, "form[action*='/claim/'] button")
    case.refresh_from_db()
    assert case.claimed_by.handle == "ming"
    page.fill("#decide [name=facts]", "He called her hopeless.")
    press(page, "#decide button[name=decide]")
    expect(page.locator("#decide [name=facts]")).to_have_value("He called her hopeless.")
    page.select_option("#decide [name=act]", "limit")
    page.select_option("#decide [name=limited_act]", "comment")
    page.select_option("#decide [name=term]", "7")
    page.select_option("#decide [name=rule]", str(Rule.objects.get(code="1.1").pk))
    page.check("#decide [name=hides_too]")
    page.fill("#decide [name=reason_en]", "Your words were aimed at the person, not the sentence.")
    page.fill("#decide [name=reason_zh]", REASON_ZH)
    page.select_option("#decide [name=script]", "zh-hans")
    press(page, "#decide button[name=decide]")
    case.refresh_from_db()
    assert not case.is_open
    comment.refresh_from_db()
    assert comment.hidden_at
    return case


def reads_why_and_appeals(page: Page, comment: Comment) -> None:
    page.goto("/inbox/")
    press(page, ".letter.is-unread button")
    assert "/decisions/" in page.url
    expect(page.locator("dd[lang=zh-Hans]")).to_have_text(REASON_ZH)
    page.fill("main [name=text]", APPEAL)
    press(page, "main form .button")
    expect(page.get_by_text(APPEAL)).to_be_visible()
    assert page.locator("main [name=text]").count() == 0
    page.goto(comment.post.get_absolute_url())
    page.fill("#write [name=body]", "还有一句")
    press(page, "#write .form-actions .button")
    expect(page.locator("#write [name=body]")).to_have_value("还有一句")
    assert Comment.objects.count() == 1


def hears_the_appeal(page: Page, story: Story) -> None:
    log_in(page, ADA, "/admin/moderation/appeals/", factor=story.is_guarded)
    press(page, "a[data-case]")
    page.check("[name=outcome][value=overturned]")
    page.fill("[name=reason_en]", "You spoke of the sentence, and we misread you.")
    page.fill("[name=reason_zh]", "你说的是句子，我们误会了。")
    page.select_option("[name=script]", "zh-hans")
    press(page, ".decision-form .form-actions .button")
    assert page.url.endswith("/appeals/")


def is_told_that_it_was_undone(page: Page, comment: Comment) -> None:
    comment.refresh_from_db()
    assert comment.is_shown
    assert not Restriction.objects.filter(user=comment.author, lifted_at=None, until__gt=now()).exists()
    page.goto("/inbox/")
    press(page, ".letter.is-unread button")
    expect(page.get_by_text("你说的是句子，我们误会了。")).to_be_visible()
    page.goto(comment.get_absolute_url())
    expect(page.locator(f"#{comment.anchor} .comment-body").first).to_contain_text(ANSWER)


def was_told_what_came_of_it(page: Page, case: Case) -> None:
    page.goto("/inbox/")
    expect(page.locator(".letter.is-unread")).to_have_count(1)
    press(page, ".letter.is-unread button")
    assert "/reports/" in page.url
    expect(page.locator(f"#report-{case.reports.get().pk}")).to_be_visible()


def now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)
