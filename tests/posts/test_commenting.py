"""Answering under a post: from one character on, in two levels, once however often the form is sent."""

import uuid

import pytest

from accounts.models import Restriction
from exchange.posts.models import Comment
from tests.cast import answer, note, question


@pytest.fixture
def post(jordan):
    return question(jordan)


def send(client, post, **fields):
    return client.post(f"/posts/{post.pk}/comment/", {"body": "可以", "kind": "answer"} | fields)


def test_a_member_answers(client, post, mei):
    client.force_login(mei)
    response = send(client, post)
    comment = Comment.objects.get()
    assert response.url == comment.get_absolute_url()
    assert (comment.kind, comment.language, comment.author) == ("answer", "zh-hans", mei)


def test_helpers_are_told_how_to_help_and_the_asker_is_not(client, post, mei):
    client.force_login(mei)
    assert "placeholder=" in client.get(post.get_absolute_url()).content.decode().partition('id="write"')[2]
    client.force_login(post.author)
    assert "placeholder=" not in client.get(post.get_absolute_url()).content.decode().partition('id="write"')[2]


@pytest.mark.parametrize("body", ["好", "6", "👍", "𠮷", "a"])
def test_one_character_is_enough(client, post, mei, body):
    client.force_login(mei)
    send(client, post, body=body)
    assert Comment.objects.get().body == body


@pytest.mark.parametrize("body", ["", "   ", "\u200b\u200b", "\u3164", "\u2800", "\ufeff\n", "***", "&nbsp;"])
def test_what_only_looks_empty_is_refused_with_the_reason(client, post, mei, body):
    client.force_login(mei)
    response = send(client, post, body=body)
    assert response.status_code == 422
    assert response.context["form"].errors["body"]
    assert not Comment.objects.exists()


def test_a_text_too_long_comes_back_whole(client, post, mei):
    client.force_login(mei)
    body = "字" * 20_001
    response = send(client, post, body=body)
    assert response.status_code == 422
    assert body in response.content.decode()
    assert "20001" in str(response.context["form"].errors)


def test_twenty_thousand_characters_are_not_too_long(client, post, mei):
    client.force_login(mei)
    send(client, post, body="字" * 20_000)
    assert len(Comment.objects.get().body) == 20_000


def test_a_form_sent_twice_makes_one_comment(client, post, mei):
    client.force_login(mei)
    number = str(uuid.uuid4())
    first, second = send(client, post, submission=number), send(client, post, submission=number)
    assert Comment.objects.count() == 1
    assert first.url == second.url


def test_a_made_up_number_harms_nobody(client, post, mei):
    client.force_login(mei)
    send(client, post, submission="not-a-number")
    assert Comment.objects.count() == 1


def test_a_reply_to_a_reply_joins_its_thread(client, post, mei, jordan):
    top = answer(mei, post)
    reply = answer(jordan, post, "Thanks!", language="en", parent=top)
    client.force_login(mei)
    send(client, post, body="不客气", parent=reply.pk)
    assert Comment.objects.get(body="不客气").parent == top


def test_a_reply_to_what_was_taken_back_becomes_a_comment(client, post, mei, yating):
    gone = answer(yating, post)
    gone.withdraw(yating)
    client.force_login(mei)
    send(client, post, parent=gone.pk)
    assert Comment.objects.get(author=mei).parent is None


def test_without_javascript_the_reply_form_names_whom_it_answers(client, post, mei, jordan):
    comment = answer(mei, post)
    client.force_login(jordan)
    html = client.get(f"/posts/{post.pk}/?reply={comment.pk}").content.decode()
    assert "Reply to 小梅" in html
    assert f'name="parent" value="{comment.pk}"' in html


def test_a_visitor_joins_first_and_finds_the_text_again(client, post, mei):
    response = send(client, post, body="能麻烦你帮个忙吗？")
    assert response.url.startswith("/accounts/signup/?next=/posts/")
    assert not Comment.objects.exists()
    client.force_login(mei)  # a log-in carries the session over, as allauth's does
    assert "能麻烦你帮个忙吗？" in client.get(post.get_absolute_url()).content.decode()


def test_a_closed_conversation_takes_no_more(client, post, mei):
    post.lock()
    client.force_login(mei)
    response = send(client, post, body="还有一句")
    assert response.status_code == 422
    assert not Comment.objects.exists()


def test_a_restricted_member_is_told_why(client, post, mei):
    Restriction.objects.create(user=mei, act=Restriction.Act.COMMENT)
    client.force_login(mei)
    response = send(client, post)
    assert response.status_code == 422
    assert response.context["form"].errors["body"]


def test_too_many_in_a_minute_keeps_the_text(client, post, mei, settings):
    settings.LIMITS = settings.LIMITS | {"comment": "1/d"}
    client.force_login(mei)
    send(client, post, body="第一句")
    response = send(client, post, body="第二句")
    assert response.status_code == 422
    assert "第二句" in client.get(post.get_absolute_url()).content.decode()


def test_a_comment_on_a_post_that_is_not_there_is_not_found(client, mei):
    client.force_login(mei)
    assert client.post("/posts/999/comment/", {"body": "?"}).status_code == 404


class TestEditing:
    def test_an_edit_keeps_what_was_said_before(self, client, post, mei):
        comment = answer(mei, post, "帮一个忙")
        client.force_login(mei)
        client.post(f"/comments/{comment.pk}/edit/", {"body": "帮个忙", "base": 1})
        comment.refresh_from_db()
        assert comment.body == "帮个忙"
        history = client.get(f"/comments/{comment.pk}/history/").content.decode()
        assert "帮一个忙" in history
        assert "帮个忙" in history

    def test_a_second_window_is_shown_both(self, client, post, mei):
        comment = answer(mei, post, "一")
        client.force_login(mei)
        client.post(f"/comments/{comment.pk}/edit/", {"body": "二", "base": 1})
        response = client.post(f"/comments/{comment.pk}/edit/", {"body": "三", "base": 1})
        html = response.content.decode()
        assert response.status_code == 422
        assert "二" in html
        assert "三" in html
        comment.refresh_from_db()
        assert comment.body == "二"
        client.post(f"/comments/{comment.pk}/edit/", {"body": "三", "base": 2})
        comment.refresh_from_db()
        assert comment.body == "三"

    def test_too_many_edits_are_refused_with_the_text_kept(self, client, post, mei, settings):
        settings.LIMITS = settings.LIMITS | {"edit": "1/d"}
        comment = answer(mei, post, "一")
        client.force_login(mei)
        client.post(f"/comments/{comment.pk}/edit/", {"body": "二", "base": 1})
        response = client.post(f"/comments/{comment.pk}/edit/", {"body": "三", "base": 2})
        assert response.status_code == 422
        assert "三" in response.content.decode()

    def test_nobody_edits_what_another_said(self, client, post, mei, ava):
        comment = answer(mei, post)
        client.force_login(ava)
        client.post(f"/comments/{comment.pk}/edit/", {"body": "hacked", "base": 1})
        comment.refresh_from_db()
        assert comment.revision == 1


class TestTakingBack:
    def test_what_is_taken_back_is_seen_by_nobody(self, client, post, mei):
        comment = answer(mei, post, "说错了")
        client.force_login(mei)
        assert client.get(f"/comments/{comment.pk}/withdraw/").status_code == 200
        client.post(f"/comments/{comment.pk}/withdraw/")
        assert "说错了" not in client.get(post.get_absolute_url()).content.decode()

    def test_nobody_takes_back_what_another_wrote(self, client, mei, ava):
        post = note(mei)
        client.force_login(ava)
        client.post(f"/posts/{post.pk}/withdraw/")
        post.refresh_from_db()
        assert post.is_shown
