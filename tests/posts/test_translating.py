"""Members put texts into the other language: beside the original, credited, voted on, never in its place."""

import pytest

from exchange.posts import publishing, translating
from exchange.posts.models import Translation, TranslationVote
from exchange.posts.publishing import Twin
from exchange.posts.refusals import Refused
from tests.cast import answer, note, question


def test_a_member_translates_a_post(client, jordan, mei):
    post = note(mei, "豆浆油条")
    client.force_login(jordan)
    client.post(f"/posts/{post.pk}/translate/", {"language": "en", "body": "Soy milk and fried dough"})
    html = client.get(post.get_absolute_url()).content.decode()
    assert "Soy milk and fried dough" in html
    assert "豆浆油条" in html
    assert "translated by Ohio Panda" in html


def test_a_comment_too(client, jordan, mei):
    comment = answer(mei, question(jordan), "能麻烦你帮个忙吗？")
    client.force_login(jordan)
    client.post(f"/comments/{comment.pk}/translate/", {"language": "en", "body": "Could I trouble you?"})
    assert Translation.objects.get().comment == comment


def test_the_best_stands_beside_the_original(jordan, ava, mei, wei):
    post = note(mei)
    first = translating.translate(jordan, post, language="en", body="first")
    second = translating.translate(ava, post, language="en", body="second")
    assert list(translating.best_first(post.translations)) == [first, second]
    TranslationVote.cast(wei, second)
    assert list(translating.best_first(post.translations)) == [second, first]


def test_the_authors_own_comes_before_all(jordan, mei, wei):
    post = note(mei, twin=Twin("en", "", "mine"))
    other = translating.translate(jordan, post, language="en", body="theirs")
    TranslationVote.cast(wei, other)
    assert translating.best_first(post.translations).first().body == "mine"


def test_translating_again_replaces_ones_own(jordan, mei):
    post = note(mei)
    for text in ("one", "two"):
        translating.translate(jordan, post, language="en", body=text)
    assert [translation.body for translation in post.translations.shown()] == ["two"]


def test_nobody_votes_for_their_own(jordan, mei):
    translation = translating.translate(jordan, note(mei), language="en", body="x")
    with pytest.raises(Refused, match="your own translation"):
        TranslationVote.cast(jordan, translation)


def test_a_vote_counts_once_and_is_taken_back(client, jordan, ava, mei):
    translation = translating.translate(jordan, note(mei), language="en", body="x")
    client.force_login(ava)
    for _ in range(2):
        client.post(f"/translations/{translation.pk}/praise/")
    assert translation.votes.count() == 1
    client.post(f"/translations/{translation.pk}/unpraise/")
    assert translation.votes.count() == 0


def test_into_its_own_language_is_not_offered(client, jordan, mei):
    client.force_login(jordan)
    form = client.get(f"/posts/{note(mei).pk}/translate/").context["form"]
    assert [code for code, _name in form.fields["language"].choices] == ["en"]
    with pytest.raises(Refused):
        translating.translate(jordan, note(mei), language="zh-hant", body="豆漿油條")


def test_an_empty_one_comes_back(client, jordan, mei):
    client.force_login(jordan)
    response = client.post(f"/posts/{note(mei).pk}/translate/", {"language": "en", "body": "\u200b"})
    assert response.status_code == 422
    assert "body" in response.context["form"].errors


def test_editing_the_original_leaves_translations_alone(jordan, mei):
    post = note(mei)
    translating.translate(jordan, post, language="en", body="Soy milk")
    publishing.edit(post, mei, base=1, title="", body="豆浆没有了")
    assert post.translations.shown().get().body == "Soy milk"


def test_a_title_without_a_body_is_translated_as_a_title(client, jordan, mei):
    post = question(jordan, title="Is this polite?", body="")
    client.force_login(mei)
    response = client.post(f"/posts/{post.pk}/translate/", {"language": "zh-hans", "title": "", "body": ""})
    assert "title" in response.context["form"].errors
    assert not Translation.objects.exists()


def test_one_that_is_not_the_best_is_shown_among_the_others(client, jordan, ava, mei):
    post = note(mei)
    translating.translate(jordan, post, language="en", body="first")
    client.force_login(ava)
    response = client.post(f"/posts/{post.pk}/translate/", {"language": "en", "body": "second"}, follow=True)
    assert response.redirect_chain[0][0].startswith(f"/posts/{post.pk}/translate/#translation-")
    assert "second" in response.content.decode()


def test_the_one_beside_the_original_leads_to_the_others_and_to_votes(client, jordan, ava, mei):
    post = note(mei)
    translating.translate(jordan, post, language="en", body="first")
    translating.translate(ava, post, language="en", body="second")
    html = client.get(post.get_absolute_url()).content.decode()
    assert f'<a href="/posts/{post.pk}/translate/">2 translations</a>' in html


def test_ones_own_waits_in_the_form_to_be_changed(client, jordan, mei):
    post = note(mei)
    translating.translate(jordan, post, language="en", body="Soy milk")
    client.force_login(jordan)
    assert client.get(f"/posts/{post.pk}/translate/").context["form"]["body"].value() == "Soy milk"


def test_after_a_vote_one_stays_on_the_page_one_read(client, jordan, ava, mei):
    post = note(mei)
    translation = translating.translate(jordan, post, language="en", body="x")
    client.force_login(ava)
    act = f"/translations/{translation.pk}/praise/"
    beside = client.post(act, headers={"Referer": f"http://testserver{post.get_absolute_url()}"})
    assert beside.url == f"{post.get_absolute_url()}#{translation.anchor}"
    among = client.post(act, headers={"Referer": f"http://testserver/posts/{post.pk}/translate/"})
    assert among.url == translation.get_absolute_url()
