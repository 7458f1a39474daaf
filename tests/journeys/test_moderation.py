"""Somebody is rude; somebody reports it; a moderator decides; the author reads why and is heard by another one."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from accounts.models import User
from exchange.moderation.models import Appeal, Case, Decision
from exchange.posts import commenting, publishing
from tests.browsing import accessibility_problems, scrolls_sideways


def member(handle: str, **fields) -> User:
    return User.objects.create_user(handle, display_name=handle.title(), age_band="18+", **fields)


def moderator(handle: str) -> User:
    made = member(handle, is_staff=True)
    made.groups.add(Group.objects.get(name="moderators"))
    return made


@pytest.fixture
def story(transactional_db, settings):
    settings.STAFF_SECOND_FACTOR = False
    mei, ben = member("mei"), member("ben")
    post = publishing.publish(mei, language="zh-hans", title="白酒怎么说？", body="想问一下白酒用英文怎么说。")
    comment = commenting.comment(ben, post, body="Your English is hopeless.", language="en")
    return mei, ben, comment


@pytest.mark.parametrize("javascript", [True, False], ids=["with scripts", "without scripts"])
def test_from_a_report_to_an_appeal_that_is_granted(browse, story, javascript):
    mei, ben, comment = story
    window = {"javascript": javascript}

    page = browse(member=mei, width=375, **window)
    page.goto(f"/report/comment/{comment.pk}/")
    page.get_by_label("It is rude or insulting").check()
    page.locator("form.report-form button").click()
    assert "a moderator will look at it" in page.locator("main").inner_text()

    desk = browse(member=moderator("ming"), **window)
    desk.goto("/admin/")
    desk.get_by_role("link", name="Your English is hopeless.").click()
    desk.get_by_role("button", name="Claim").click()
    desk.get_by_label("Template").select_option(label="1.1 Insulting words")
    desk.get_by_label("Facts").fill("Called the asker hopeless.")
    desk.get_by_role("button", name="Use template").click()
    assert desk.get_by_label("Facts").input_value() == "Called the asker hopeless."
    assert "针对的是人" in desk.get_by_label("Reason · Chinese").input_value()
    desk.get_by_label("Act", exact=True).select_option("hide")
    desk.get_by_label("For how long").select_option("good")
    desk.get_by_role("button", name="Decide", exact=True).click()
    assert "is decided" in desk.locator("#messages").inner_text()
    decision = Decision.objects.get()

    page.goto("/reports/")
    assert "We looked at it and acted" in page.locator("main").inner_text()

    author = browse(member=ben, language="zh-hant", width=375, **window)
    author.goto(decision.get_absolute_url())
    assert "你的話針對的是人" in author.locator("main").inner_text()
    author.locator("textarea[name=text]").fill("那是電影台詞。")
    author.locator("main form button").click()
    assert author.locator("textarea[name=text]").count() == 0

    other = browse(member=moderator("ada"), **window)
    other.goto(reverse("admin:appeal", args=[Appeal.objects.get().pk]))
    other.get_by_label("The decision was wrong and is undone").check()
    other.get_by_label("Reason · English").fill("It was a line from a film.")
    other.get_by_label("Reason · Chinese").fill("那確實是電影台詞。")
    other.get_by_role("button", name="Answer the appeal").click()
    comment.refresh_from_db()
    assert comment.is_shown


def test_keys_walk_the_queue_and_stay_out_of_the_way_of_writing(browse, story):
    mei, ben, comment = story
    from exchange.moderation import reporting
    from exchange.moderation.models import Reason

    for target in (comment, comment.post):
        reporter = member(f"reporter{target.pk}{target._meta.model_name}")
        reporting.report(reporter, target, Reason.objects.get(slug="insult"))
    desk = browse(member=moderator("ming"))
    desk.goto(reverse("admin:queue"))
    desk.keyboard.press("j")
    desk.wait_for_url("**/cases/**")
    first = desk.url
    desk.get_by_label("Facts").press_sequentially("jk?h")
    assert desk.url == first
    assert desk.get_by_label("Facts").input_value() == "jk?h"
    desk.get_by_label("Facts").blur()
    desk.keyboard.press("h")
    assert desk.get_by_label("Act", exact=True).input_value() == "hide"
    desk.get_by_label("Act", exact=True).blur()
    desk.keyboard.press("?")
    desk.get_by_role("dialog").wait_for()
    desk.keyboard.press("Escape")
    desk.get_by_role("dialog").wait_for(state="hidden")
    desk.keyboard.press("c")
    desk.get_by_role("button", name="Release").wait_for()
    assert Case.objects.exclude(claimed_by=None).count() == 1


@pytest.mark.parametrize(("width", "theme"), [(375, "light"), (1280, "dark")])
def test_every_room_of_the_workshop_is_open_to_everybody(browse, story, width, theme):
    mei, ben, comment = story
    from exchange.moderation import appealing, deciding, reporting
    from exchange.moderation.models import Reason
    from tests.moderation.conftest import verdict

    ming, ada = moderator("ming"), moderator("ada")
    reason = Reason.objects.get(slug="insult")
    decision = deciding.decide(reporting.report(mei, comment, reason).case, ada, verdict("hide"))
    appeal = appealing.appeal(decision, ben, "It was a line from a film.")
    waiting = reporting.report(ben, comment.post, reason).case
    page = browse(member=ming, width=width, theme=theme)
    rooms = [
        reverse("admin:queue"),
        reverse("admin:case", args=[waiting.pk]),
        reverse("admin:case", args=[decision.case_id]),
        reverse("admin:appeal", args=[appeal.pk]),
        reverse("admin:log"),
        reverse("admin:everything"),
        reverse("admin:moderation_rule_changelist"),
        decision.get_absolute_url(),
    ]
    for room in rooms:
        page.goto(room)
        assert not scrolls_sideways(page), room
        assert accessibility_problems(page) == []
