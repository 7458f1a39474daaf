"""The asker says what answered them; nobody else can, and they can change their mind."""

import pytest

from exchange.posts.models import Acceptance, Post
from exchange.posts.refusals import NotYours, Refused
from tests.cast import answer, note, question


@pytest.fixture
def post(jordan):
    return question(jordan)


def test_the_asker_accepts_an_answer(client, jordan, mei, post):
    comment = answer(mei, post)
    client.force_login(jordan)
    response = client.post(f"/comments/{comment.pk}/accept/")
    assert response.url == comment.get_absolute_url()
    assert Acceptance.objects.get(post=post).comment == comment


def test_accepting_twice_keeps_the_first_moment(jordan, mei, post):
    comment = answer(mei, post)
    first = comment.accept(jordan)
    assert comment.accept(jordan).created_at == first.created_at


def test_another_answer_takes_the_place_of_the_first(jordan, mei, yating, post):
    answer(mei, post).accept(jordan)
    better = answer(yating, post, "可以請你幫個忙嗎？", language="zh-hant")
    better.accept(jordan)
    assert Acceptance.objects.get().comment == better


def test_the_asker_takes_it_back(client, jordan, mei, post):
    comment = answer(mei, post)
    comment.accept(jordan)
    client.force_login(jordan)
    client.post(f"/comments/{comment.pk}/unaccept/")
    assert not Acceptance.objects.exists()


def test_nobody_else_can_accept(client, mei, ava, post):
    comment = answer(mei, post)
    with pytest.raises(NotYours):
        comment.accept(ava)
    client.force_login(ava)
    response = client.post(f"/comments/{comment.pk}/accept/", follow=True)
    assert "Only the person who asked" in response.content.decode()
    assert not Acceptance.objects.exists()


def test_a_visitor_is_asked_to_join_first(client, mei, post):
    comment = answer(mei, post)
    response = client.post(f"/comments/{comment.pk}/accept/")
    assert response.status_code == 302
    assert response.url.startswith("/accounts/login/")


def test_a_hidden_answer_answers_nobody_until_it_is_shown_again(jordan, mei, post):
    comment = answer(mei, post)
    comment.accept(jordan)
    comment.hide()
    assert not Post.objects.for_cards().get(pk=post.pk).is_answered
    assert post in Post.objects.awaiting_answer()
    comment.restore()
    assert Post.objects.for_cards().get(pk=post.pk).is_answered


def test_accepting_needs_a_post_request(client, jordan, mei, post):
    client.force_login(jordan)
    assert client.get(f"/comments/{answer(mei, post).pk}/accept/").status_code == 405


def test_nobody_is_helped_by_themselves(jordan, post):
    with pytest.raises(Refused, match="your own"):
        answer(jordan, post, "Never mind, I found it.").accept(jordan)


def test_a_note_has_no_answer(client, jordan, mei):
    comment = answer(mei, note(jordan))
    client.force_login(jordan)
    response = client.post(f"/comments/{comment.pk}/accept/", follow=True)
    assert "not a question" in response.content.decode()
    assert not Acceptance.objects.exists()


def test_a_reply_to_an_answer_is_not_the_answer(jordan, mei, yating, post):
    reply = answer(yating, post, "我也這麼說。", parent=answer(mei, post))
    with pytest.raises(Refused):
        reply.accept(jordan)


def test_an_answer_taken_back_answers_nobody(jordan, mei, post):
    comment = answer(mei, post)
    comment.accept(jordan)
    comment.withdraw(mei)
    assert not Acceptance.objects.exists()
