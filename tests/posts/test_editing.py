"""Editing a post: its history stays, two windows never overwrite each other silently, the script is the author's."""

import pytest

from accounts.models import Restriction
from exchange.posts import publishing
from exchange.posts.refusals import EditedMeanwhile, NotNow, NotYours
from tests.cast import answer, note, question


def test_an_edit_makes_a_revision_and_keeps_the_first(client, mei):
    post = note(mei, "豆浆")
    client.force_login(mei)
    client.post(f"/posts/{post.pk}/edit/", {"body": "豆浆和油条", "base": 1})
    post.refresh_from_db()
    assert (post.body, post.revision) == ("豆浆和油条", 2)
    assert [revision.body for revision in post.revisions.all()] == ["豆浆", "豆浆和油条"]
    assert post.edited_at


def test_saving_without_a_change_makes_no_revision(client, mei):
    post = note(mei, "豆浆")
    client.force_login(mei)
    client.post(f"/posts/{post.pk}/edit/", {"body": "豆浆", "base": 1})
    post.refresh_from_db()
    assert (post.revision, post.edited_at) == (1, None)


def test_a_second_window_is_shown_both_versions_and_may_go_over_knowingly(client, mei):
    post = note(mei, "一")
    client.force_login(mei)
    client.post(f"/posts/{post.pk}/edit/", {"body": "二", "base": 1})
    response = client.post(f"/posts/{post.pk}/edit/", {"body": "三", "base": 1})
    html = response.content.decode()
    assert response.status_code == 422
    assert "<p>二</p>" in html
    assert "三" in html
    client.post(f"/posts/{post.pk}/edit/", {"body": "三", "base": 2})
    post.refresh_from_db()
    assert post.body == "三"


def test_a_question_keeps_its_request_through_an_edit(client, jordan):
    post = question(jordan)
    client.force_login(jordan)
    form = client.get(f"/posts/{post.pk}/edit/").context["form"]
    typed = {field.name: field.value() for field in form if field.value()}
    client.post(f"/posts/{post.pk}/edit/", typed | {"title": "A better title"})
    post.refresh_from_db()
    assert post.title == "A better title"
    assert post.request.expressions == ["我想你帮忙我。"]
    assert post.request.context == {"intended": "I’d like you to help me"}


def test_nobody_else_edits(client, mei, ava):
    post = note(mei)
    with pytest.raises(NotYours):
        publishing.edit(post, ava, base=1, title="", body="x")
    client.force_login(ava)
    assert client.post(f"/posts/{post.pk}/edit/", {"body": "x", "base": 1}).status_code == 302
    post.refresh_from_db()
    assert post.revision == 1


def test_what_a_moderator_hid_is_not_edited(mei):
    post = note(mei)
    post.hide()
    with pytest.raises(NotNow):
        publishing.edit(post, mei, base=1, title="", body="x")


def test_an_old_base_is_refused_with_what_is_there_now(mei):
    post = note(mei, "一")
    publishing.edit(post, mei, base=1, title="", body="二")
    with pytest.raises(EditedMeanwhile) as refusal:
        publishing.edit(post, mei, base=1, title="", body="三")
    assert refusal.value.current.body == "二"


def test_the_twin_is_changed_and_taken_away(mei):
    post = note(mei, "豆浆", twin=publishing.Twin("en", "", "Soy milk"))
    publishing.edit(post, mei, base=1, title="", body="豆浆", twin=publishing.Twin("en", "", "Hot soy milk"))
    assert [twin.body for twin in post.translations.shown()] == ["Hot soy milk"]
    publishing.edit(post, mei, base=1, title="", body="豆浆", twin=None)
    assert not post.translations.shown().exists()


def test_what_may_not_be_written_cannot_be_edited_in_either(client, mei):
    post = note(mei, "豆浆")
    Restriction.objects.create(user=mei, act=Restriction.Act.EVERYTHING)
    client.force_login(mei)
    assert client.get(f"/posts/{post.pk}/edit/").url == post.get_absolute_url()
    response = client.post(f"/posts/{post.pk}/edit/", {"body": "加我微信", "base": 1})
    assert response.status_code == 422
    html = response.content.decode()
    assert "加我微信" in html, "what was typed stays"
    post.refresh_from_db()
    assert post.body == "豆浆"


def test_nor_can_a_comment(client, jordan, mei):
    comment = answer(mei, question(jordan), "好")
    Restriction.objects.create(user=mei, act=Restriction.Act.COMMENT)
    client.force_login(mei)
    response = client.post(f"/comments/{comment.pk}/edit/", {"body": "加我微信", "base": 1})
    assert response.status_code == 422
    assert "加我微信" in response.content.decode()
    comment.refresh_from_db()
    assert comment.body == "好"
