"""Two clicks in the same moment, from two tabs or two people: both are answered, and the counts are exact."""

import threading
import uuid
from collections.abc import Callable

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client

from accounts.models import User
from exchange.moderation.models import Case, Reason, Report
from exchange.posts.models import Acceptance, Comment, Correction, NaturalnessVote, Post, Thanks, Translation
from tests.cast import answer, question

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = 3


@pytest.fixture(autouse=True)
def no_limits(settings) -> None:
    settings.LIMITS = dict.fromkeys(settings.LIMITS, "")


def at_once(*tries: Callable[[], HttpResponse]) -> list[int]:
    """Lets all of them go at the same moment, each on a connection of its own; the statuses they got."""
    start, statuses = threading.Barrier(len(tries)), [0] * len(tries)

    def run(place: int, attempt: Callable[[], HttpResponse]) -> None:
        try:
            start.wait(timeout=20)
            statuses[place] = attempt().status_code
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(tries)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    return statuses


def post_by(member: User, address: str, data: dict | None = None) -> Callable[[], HttpResponse]:
    """What a tab of this member is about to send."""
    client = Client(raise_request_exception=False)
    client.force_login(member)
    return lambda: client.post(address, data or {})


def test_two_clicks_of_thanks_count_once(jordan: User, mei: User) -> None:
    post = question(jordan)
    for _round in range(ROUNDS):
        thank, again = (post_by(mei, f"/posts/{post.pk}/thank/") for _tab in "ab")
        assert at_once(thank, again) == [302, 302]
        assert Thanks.objects.filter(post=post).count() == 1
        Thanks.take_back(mei, post)


def test_thanks_and_taking_them_back_leave_one_or_none(jordan: User, mei: User) -> None:
    post = question(jordan)
    for _round in range(ROUNDS):
        tries = [post_by(mei, f"/posts/{post.pk}/{act}/") for act in ("thank", "unthank", "thank")]
        assert at_once(*tries) == [302, 302, 302]
        assert Thanks.objects.filter(post=post).count() in (0, 1)


def test_two_acceptances_leave_one(jordan: User, mei: User, yating: User) -> None:
    post = question(jordan)
    comments = [answer(mei, post), answer(yating, post)]
    for _round in range(ROUNDS):
        tries = [post_by(jordan, f"/comments/{comment.pk}/accept/") for comment in comments]
        assert at_once(*tries) == [302, 302]
        assert Acceptance.objects.get(post=post).comment in comments
        Acceptance.objects.all().delete()


def test_accepting_and_taking_it_back_twice(jordan: User, mei: User) -> None:
    post = question(jordan)
    comment = answer(mei, post)
    for _round in range(ROUNDS):
        comment.accept(jordan)
        tries = [post_by(jordan, f"/comments/{comment.pk}/unaccept/") for _tab in "ab"]
        assert at_once(*tries) == [302, 302]
        assert not Acceptance.objects.exists()


def test_a_vote_and_another_verdict_of_the_same_native(jordan: User, mei: User) -> None:
    post = question(jordan)
    for _round in range(ROUNDS):
        tries = [post_by(mei, f"/posts/{post.pk}/{verdict}/") for verdict in ("natural", "odd")]
        assert at_once(*tries) == [302, 302]
        assert NaturalnessVote.objects.get(post=post).verdict in ("natural", "odd")
        NaturalnessVote.take_back(mei, post)


def test_votes_of_two_natives_both_count(jordan: User, mei: User, yating: User) -> None:
    post = question(jordan)
    assert at_once(*[post_by(native, f"/posts/{post.pk}/natural/") for native in (mei, yating)]) == [302, 302]
    assert NaturalnessVote.objects.filter(post=post, verdict="natural").count() == 2


def test_two_reports_on_one_thing_make_one_case(jordan: User, mei: User, ava: User) -> None:
    post = question(jordan)
    insult = {"reason": Reason.objects.get(slug="insult").pk}
    spam = {"reason": Reason.objects.get(slug="spam").pk}
    address = f"/report/post/{post.pk}/"
    assert at_once(post_by(mei, address, insult), post_by(ava, address, spam)) == [302, 302]
    case = Case.objects.get()
    assert case.reports.count() == 2
    assert case.severity == max(Reason.objects.get(slug=slug).severity for slug in ("insult", "spam"))


def test_one_report_sent_twice_is_one(jordan: User, mei: User) -> None:
    post = question(jordan)
    said = {"reason": Reason.objects.get(slug="insult").pk}
    statuses = at_once(*[post_by(mei, f"/report/post/{post.pk}/", said) for _tab in "ab"])
    assert max(statuses) < 500
    assert Report.objects.count() == Case.objects.count() == 1


def test_a_question_sent_twice_is_published_once(jordan: User) -> None:
    said = {"target_language": "zh", "expressions": "我想你帮忙我。", "intended": "Help me", "submission": uuid.uuid4()}
    assert at_once(*[post_by(jordan, "/ask/natural/", said) for _tab in "ab"]) == [302, 302]
    assert Post.objects.count() == 1


def test_a_note_sent_twice_is_published_once(jordan: User) -> None:
    said = {"body": "Noodles again.", "submission": uuid.uuid4()}
    assert at_once(*[post_by(jordan, "/notes/new/", said) for _tab in "ab"]) == [302, 302]
    assert Post.objects.count() == 1


def test_an_answer_sent_twice_is_said_once(jordan: User, mei: User) -> None:
    post = question(jordan)
    said = {"body": "能帮我一下吗？", "submission": uuid.uuid4()}
    assert at_once(*[post_by(mei, f"/posts/{post.pk}/comment/", said) for _tab in "ab"]) == [302, 302]
    assert Comment.objects.count() == 1


def test_a_correction_sent_twice_is_made_once(jordan: User, mei: User) -> None:
    post = question(jordan)
    said = {"revision": 1, "submission": uuid.uuid4(), "s-1-corrected": "我想请你帮忙。", "s-1-verdict": "slip"}
    assert at_once(*[post_by(mei, f"/posts/{post.pk}/correct/", said) for _tab in "ab"]) == [302, 302]
    assert Correction.objects.count() == 1


def test_a_translation_sent_twice_is_kept_once(jordan: User, mei: User) -> None:
    post = question(jordan)
    said = {"language": "zh-hans", "title": "这样说客气吗？", "body": "我跟她不熟。"}
    said["submission"] = uuid.uuid4()
    assert at_once(*[post_by(mei, f"/posts/{post.pk}/translate/", said) for _tab in "ab"]) == [302, 302]
    assert Translation.objects.count() == 1


def test_two_translations_of_one_member_leave_one_that_is_shown(jordan: User, mei: User) -> None:
    post = question(jordan)
    said = {"language": "zh-hans", "title": "这样说客气吗？"}
    tries = [post_by(mei, f"/posts/{post.pk}/translate/", {**said, "body": body}) for body in ("不熟。", "不太熟。")]
    assert max(at_once(*tries)) < 500
    assert Translation.objects.shown().count() == 1


def test_two_edits_from_one_version_lose_neither(jordan: User) -> None:
    """One is saved, the other comes back with both versions."""
    post = question(jordan)
    said = {"base": 1, "target_language": "zh", "expressions": "我想你帮忙我。", "intended": "Help me"}
    tries = [post_by(jordan, f"/posts/{post.pk}/edit/", {**said, "body": body}) for body in ("This", "That")]
    assert sorted(at_once(*tries)) == [302, 422]
    assert post.revisions.count() == 2
