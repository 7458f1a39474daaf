"""The can-help desk: who finds what there, in which order, and what a helper can leave or do at once."""

from datetime import timedelta

import pytest
from django.utils import timezone

from exchange.matching import desk, waiting
from exchange.matching.models import Decline, Helping, Offer
from exchange.posts.models import Correction, Draft, NaturalnessVote, Post, Topic, Translation
from tests.cast import answer, learner, note, person, question


@pytest.fixture
def at_desk(client, mei):
    client.force_login(mei)
    return client


def titles(response) -> list[str]:
    return [str(post) for post in response.context["posts"]]


def said(response) -> str:
    return response.content.decode()


def ask(jordan, title: str, hours: float = 0, **fields) -> Post:
    return question(jordan, title=title, at=timezone.now() - timedelta(hours=hours), **fields)


class TestOrder:
    def test_what_i_was_asked_for_then_who_waited_longest_then_what_is_late_or_being_answered(
        self, at_desk, jordan, mei, yating
    ):
        ask(jordan, "late", 30)
        ask(jordan, "new", 1)
        ask(jordan, "older", 5)
        Offer.objects.create(post=ask(jordan, "offered", 2), helper=mei, step=1, reach="near")
        busy = ask(jordan, "being answered", 6)
        Draft.objects.create(author=yating, place=f"answer/{busy.pk}", fields={"body": ["嗯"]})
        response = at_desk.get("/help/?hl=en")
        assert titles(response) == ["offered", "older", "new", "late", "being answered"]
        assert said(response).count("You were asked") == 1
        assert said(response).count("Someone is writing an answer") == 1

    def test_the_database_orders_as_the_pure_rule_does(self, jordan, mei, yating):
        now = timezone.now()
        for number in range(16):
            post = ask(jordan, str(number), hours=number * 3)
            if number % 2:
                Offer.objects.create(post=post, helper=mei, step=1, reach="near")
            if number % 5 == 0:
                Draft.objects.create(author=yating, place=f"answer/{post.pk}", fields={})
        posts = list(waiting.in_place(waiting.waiting_for(mei), mei, now).order_by("place", "created_at", "pk"))
        by_rule = sorted(
            posts,
            key=lambda post: desk.place(
                now - post.created_at, offered_to_me=post.offered, being_answered=post.being_answered
            ),
        )
        assert [post.title for post in posts] == [post.title for post in by_rule]

    def test_every_question_is_reached_page_by_page(self, at_desk, jordan, mei):
        for number in range(30):
            post = ask(jordan, f"q{number:02}", hours=number)
            if number % 3 == 0:
                Offer.objects.create(post=post, helper=mei, step=1, reach="near")
        first = at_desk.get("/help/")
        rest = at_desk.get("/help/", {"at": first.context["page"].older})
        assert len(titles(first)) == 24
        assert sorted(titles(first) + titles(rest)) == [f"q{number:02}" for number in range(30)]

    def test_an_old_draft_is_nobody_writing(self, at_desk, jordan, yating):
        post = ask(jordan, "free")
        Draft.objects.create(author=yating, place=f"answer/{post.pk}", fields={})
        Draft.objects.update(updated_at=timezone.now() - timedelta(hours=1))
        assert "Someone is writing" not in said(at_desk.get("/help/?hl=en"))

    def test_a_position_nobody_gave_out_is_the_first_page(self, at_desk, jordan):
        ask(jordan, "first")
        for cursor in ("9-1-1", "x", "0-99999999999999999999-1", "0-99999999999999999-1"):
            assert at_desk.get("/help/", {"at": cursor}).status_code == 200


class TestDeclining:
    @pytest.mark.parametrize("reason", ["skip", "dialect", "nonsense"])
    def test_it_is_never_shown_again(self, at_desk, jordan, mei, reason):
        post = ask(jordan, "not me")
        assert at_desk.post(f"/help/{post.pk}/decline/", {"reason": reason}).url == "/help/"
        at_desk.post(f"/help/{post.pk}/decline/", {"reason": "skip"})
        assert titles(at_desk.get("/help/")) == []
        assert Decline.objects.get().member == mei

    def test_others_still_see_it(self, at_desk, client, jordan, yating):
        post = ask(jordan, "not me")
        at_desk.post(f"/help/{post.pk}/decline/", {"reason": "dialect"})
        client.force_login(yating)
        assert titles(client.get("/help/")) == ["not me"]

    def test_with_htmx_the_card_goes(self, at_desk, jordan):
        post = ask(jordan, "not me")
        response = at_desk.post(f"/help/{post.pk}/decline/", {"reason": "skip"}, headers={"HX-Request": "true"})
        assert (response.status_code, response.content) == (200, b"")

    def test_a_visitor_is_asked_in(self, client, jordan):
        post = ask(jordan, "q")
        assert "/accounts/login/" in client.post(f"/help/{post.pk}/decline/").url


class TestFilters:
    @pytest.mark.parametrize(
        ("asked", "found"),
        [
            ("level=beginner", ["by a beginner"]),
            ("level=advanced", ["by an advanced learner"]),
            ("region=GB", ["by an advanced learner"]),
            ("topic=food", ["by a beginner"]),
            ("kind=homework", ["by an advanced learner"]),
            ("quick=1", ["by a beginner"]),
            ("language=en", []),
            ("level=<script>&kind=none&topic=none&region=XX", ["by a beginner", "by an advanced learner"]),
        ],
    )
    def test_narrow_the_desk(self, at_desk, jordan, asked, found):
        expert = person("tom", "Tom", learner("zh", "HSK6"), region="GB")
        ask(jordan, "by a beginner", 2, topics=Topic.objects.filter(slug="food"))
        ask(expert, "by an advanced learner", 1, kind="homework", expressions=[], context={})
        assert titles(at_desk.get(f"/help/?{asked}")) == found

    def test_a_filter_is_kept_as_a_link_and_forgotten_again(self, at_desk, mei):
        choice = {"level": "beginner", "kind": "meaning"}
        assert at_desk.post("/help/filters/", choice).url == "/help/?kind=meaning&level=beginner"
        assert Helping.objects.get(member=mei).filters == ["kind=meaning&level=beginner"]
        assert "What does it mean? · beginners" in said(at_desk.get("/help/?hl=en"))
        at_desk.post("/help/filters/", choice)
        assert Helping.objects.get(member=mei).filters == []

    def test_nothing_is_kept_of_a_filter_that_is_none(self, at_desk, mei):
        at_desk.post("/help/filters/", {"level": "\x00", "kind": "x" * 20_000})
        assert Helping.objects.get(member=mei).filters == []


class TestSmallTasks:
    def test_a_vote_in_one_tap(self, at_desk, jordan, mei):
        post = ask(jordan, "Is this natural?")
        assert "Does this sound natural to you?" in said(at_desk.get("/help/?hl=en"))
        assert at_desk.post(f"/help/small/vote/{post.pk}/", {"verdict": "odd"}).url == "/help/"
        assert NaturalnessVote.objects.get(by=mei).verdict == "odd"
        assert "Does this sound natural to you?" not in said(at_desk.get("/help/?hl=en"))

    def test_one_sentence_corrected(self, at_desk, jordan, mei):
        post = note(jordan, "我去了在公园。", correct_me="all")
        html = said(at_desk.get("/help/?hl=en"))
        assert "How would you say this?" in html
        at_desk.post(f"/help/small/correct/{post.pk}/", {"text": "我去了公园。", "send": "1"})
        assert Correction.objects.get(author=mei).corrected == "我去了公园。"

    def test_perfect_as_it_is(self, at_desk, jordan, mei):
        post = note(jordan, "我去了公园。", correct_me="all")
        at_desk.post(f"/help/small/correct/{post.pk}/", {"text": "我去了公园。", "perfect": "1"})
        assert Correction.objects.get(author=mei).verdict == "perfect"

    def test_one_translation(self, at_desk, ava, mei):
        post = note(ava, "Rainy day, hot tea.", language="en")
        assert "Say it in the other language?" in said(at_desk.get("/help/?hl=en"))
        at_desk.post(f"/help/small/translate/{post.pk}/", {"text": "下雨天，喝热茶。"})
        assert Translation.objects.get(author=mei).language == "zh-hans"

    def test_the_translation_is_in_the_script_it_is_written_in(self, client, ava, yating):
        post = note(ava, "Hi.", language="en")
        client.force_login(yating)
        client.post(f"/help/small/translate/{post.pk}/", {"text": "嗨"})
        assert Translation.objects.get().language == "zh-hant"

    def test_with_htmx_the_next_one_comes_in_its_place(self, at_desk, jordan):
        post = ask(jordan, "one")
        ask(jordan, "two", expressions=["你好吗我。"])
        response = at_desk.post(f"/help/small/vote/{post.pk}/", {"verdict": "natural"}, headers={"HX-Request": "true"})
        assert "你好吗我。" in said(response)
        assert "<html" not in said(response)

    @pytest.mark.parametrize(
        ("slug", "sent"),
        [
            ("vote", {"verdict": "<b>"}),
            ("correct", {"text": ""}),
            ("correct", {"text": "我去了在公园。"}),
            ("translate", {"text": "\u200b"}),
            ("translate", {"text": "哈" * 20_000}),
            ("translate", {"text": "\x00"}),
        ],
    )
    @pytest.mark.parametrize("in_place", [True, False])
    def test_what_cannot_be_taken_comes_back_with_the_reason(self, at_desk, jordan, ava, slug, sent, in_place):
        posts = {
            "vote": ask(jordan, "q"),
            "correct": note(jordan, "我去了在公园。", correct_me="all"),
            "translate": note(ava, "Hi.", language="en"),
        }
        headers = {"HX-Request": "true"} if in_place else {}
        response = at_desk.post(f"/help/small/{slug}/{posts[slug].pk}/", sent, headers=headers)
        assert response.status_code in (302, 422, 200)
        if response.status_code == 422:
            assert 'role="alert"' in said(response)

    def test_a_refused_translation_comes_back_as_it_was_typed(self, at_desk, ava):
        post = note(ava, "Hi.", language="en")
        response = at_desk.post(f"/help/small/translate/{post.pk}/", {"text": "哈" * 2_000})
        assert response.status_code == 422
        assert "哈" * 2_000 in said(response)

    def test_who_wants_none_sees_none(self, at_desk, jordan, mei):
        ask(jordan, "q")
        Helping.objects.create(member=mei, small_tasks=False)
        assert "Ten seconds to help" not in said(at_desk.get("/help/?hl=en"))

    def test_there_is_no_such_task(self, at_desk, jordan):
        assert at_desk.post(f"/help/small/sing/{ask(jordan, 'q').pk}/").status_code == 404

    def test_skipped_tasks_do_not_come_back(self, at_desk, jordan):
        post = ask(jordan, "q")
        at_desk.post(f"/help/{post.pk}/decline/", {"reason": "skip"})
        assert "Ten seconds to help" not in said(at_desk.get("/help/?hl=en"))


def test_answered_questions_are_gone(at_desk, jordan, yating):
    answer(yating, ask(jordan, "q"))
    assert titles(at_desk.get("/help/")) == []


class TestSettings:
    def test_how_often_one_may_be_asked(self, at_desk, mei):
        assert at_desk.get("/settings/helping/").status_code == 200
        at_desk.post("/settings/helping/", {"allows": "0"})
        helping = Helping.objects.get(member=mei)
        assert (helping.allows, helping.small_tasks) == (0, False)

    def test_a_number_beyond_reason_comes_back(self, at_desk):
        response = at_desk.post("/settings/helping/", {"allows": "9" * 40})
        assert response.status_code == 422
        assert "9" * 40 in said(response)

    def test_a_native_volunteers_to_greet_and_stops(self, at_desk, mei):
        at_desk.post("/settings/helping/", {"allows": "3", "greets": "on"})
        assert mei.greeter
        at_desk.post("/settings/helping/", {"allows": "3"})
        mei.refresh_from_db()
        assert not hasattr(mei, "greeter")

    def test_who_was_asked_to_rest_does_not_come_back_by_themselves(self, at_desk, mei):
        at_desk.post("/settings/helping/", {"allows": "3", "greets": "on"})
        type(mei.greeter).objects.update(rests_since=timezone.now())
        at_desk.post("/settings/helping/", {"allows": "3"})
        at_desk.post("/settings/helping/", {"allows": "3", "greets": "on"})
        assert not type(mei.greeter).objects.on_duty().exists()

    def test_minors_greet_nobody(self, client, wei):
        client.force_login(wei)
        client.post("/settings/helping/", {"allows": "3", "greets": "on"})
        assert not hasattr(wei, "greeter")
