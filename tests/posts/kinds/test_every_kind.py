"""Each kind of help request, from its form to its page: what it must be told, and what opens for those who help."""

import pytest
from django.utils import translation
from django.utils.html import escape

from exchange.posts.kinds import KINDS, Answering, by_slug
from exchange.posts.models import Post

# How the form of each is filled in. The first field is one it must be told.
FILLED = {
    "say-it": {"body": "No worries, when a friend is late", "situation": "friends", "register": "casual"},
    "meaning": {"expressions": "种草", "source": "under a video"},
    "difference": {"expressions": "帮助\n帮忙", "source": "my textbook"},
    "natural": {"expressions": "我想你帮忙我。", "intended": "I’d like you to help me"},
    "pronounce": {"expressions": "四是四，十是十", "trouble": "everything"},
    "correct-writing": {"body": "昨天我去了在公园。很好玩。", "purpose": "diary"},
    "examples": {"expressions": "把", "usage": "cooking"},
    "culture": {"body": "Why did everyone ask if I had eaten?", "where": "Chengdu"},
    "name-me": {"current_name": "Jordan", "wish": "something with rivers", "feel": "neutral"},
    "homework": {"own_try": "go", "body": "He ___ (go) to school.", "grade": "5"},
}
each_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.slug)


def ask(client, kind, **changed):
    return client.post(f"/ask/{kind.slug}/", {"target_language": "zh", **FILLED[kind.slug], **changed})


@each_kind
def test_it_is_asked_and_shown(client, jordan, kind):
    client.force_login(jordan)
    response = ask(client, kind)
    post = Post.objects.get()
    assert response.url == post.get_absolute_url()
    assert (post.request.kind, post.request.target_language) == (kind.slug, "zh")
    html = client.get(response.url).content.decode()
    for expression in post.request.expressions:
        assert expression in html
    for _question, answer in post.request.answers_given:
        assert answer in html


@each_kind
def test_what_it_needs_is_asked_for_and_nothing_is_lost(client, jordan, kind):
    client.force_login(jordan)
    missing = next(iter(FILLED[kind.slug]))
    response = ask(client, kind, **{missing: ""}, title="Keep this title")
    assert response.status_code == 422
    assert missing in response.context["form"].errors
    assert "Keep this title" in response.content.decode()
    assert not Post.objects.exists()


@each_kind
def test_a_title_is_written_when_the_asker_leaves_it_out(client, jordan, kind):
    client.force_login(jordan)
    ask(client, kind)
    assert Post.objects.get().title


@each_kind
@pytest.mark.parametrize("language", ["en", "zh-hans", "zh-hant"])
def test_every_language_has_a_title_for_it(kind, language):
    expressions = ["帮忙", "帮助"]
    title = kind.title(expressions, language)
    assert title
    if kind.expressions:
        assert "帮忙" in title


def test_one_kind_takes_votes_and_one_opens_the_editor():
    assert [kind.slug for kind in KINDS if kind.takes_naturalness_votes] == ["natural"]
    assert [kind.slug for kind in KINDS if kind.answer is Answering.CORRECTION] == ["correct-writing"]


def test_correct_my_writing_opens_the_sentence_editor_for_helpers(client, jordan, mei):
    client.force_login(jordan)
    writing = next(kind for kind in KINDS if kind.slug == "correct-writing")
    address = ask(client, writing).url
    assert 'id="editor"' not in client.get(address).content.decode()
    client.force_login(mei)
    assert 'id="editor"' in client.get(address).content.decode()


@each_kind
def test_labels_are_texts_in_the_language_they_are_read_in(kind):
    for language in ("en", "zh-hans", "zh-hant"):
        with translation.override(language):
            assert str(kind.label)
            assert str(kind.question)
            assert str(kind.help)


@each_kind
def test_the_box_for_answers_says_what_helps(client, jordan, mei, kind):
    client.force_login(jordan)
    address = ask(client, kind).url
    client.force_login(mei)
    assert escape(str(kind.answer_prompt)) in client.get(address, {"hl": "en"}).content.decode()


def test_helpers_with_homework_begin_with_a_hint(client, jordan, mei):
    client.force_login(jordan)
    address = ask(client, by_slug("homework")).url
    client.force_login(mei)
    assert client.get(address).context["form"].fields["kind"].initial == "tip"
