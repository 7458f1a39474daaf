"""Correcting sentence by sentence: what is shown, what is refused, and that a correction outlives an edit."""

import uuid

import pytest

from exchange.posts import commenting, correcting, publishing
from exchange.posts.correcting import ASKED_ABOUT, correctable
from exchange.posts.models import Correction
from exchange.posts.refusals import NotNow, Refused
from tests.cast import answer, note, question

DIARY = "昨天我去了在公园。花很美丽！It was so nice 😀 明天见"


@pytest.fixture
def post(jordan):
    return note(jordan, DIARY, correct_me="all")


def correct(client, post, **fields):
    return client.post(f"/posts/{post.pk}/correct/", {"revision": post.revision, **fields})


def test_every_sentence_can_be_corrected_and_none_is_lost(post):
    texts = [sentence.text for sentence in correctable(post)]
    assert texts[0] == "昨天我去了在公园。"
    assert texts[-1].endswith("明天见")
    assert "".join(texts).replace(" ", "") == DIARY.replace(" ", "")


def test_a_helper_corrects_two_sentences_at_once(client, post, mei):
    client.force_login(mei)
    correct(
        client,
        post,
        **{
            "s0-corrected": "昨天我去了公园。",
            "s0-verdict": "slip",
            "s0-error_type": "missing-or-extra",
            "s0-reason": "“去”后面直接跟地方",
            "s1-corrected": "花很美！",
        },
    )
    first, second = Correction.objects.order_by("place")
    assert (first.sentence, first.corrected) == ("昨天我去了在公园。", "昨天我去了公园。")
    assert (first.verdict, first.error_type, first.reason_language) == ("slip", "missing-or-extra", "zh-hans")
    assert second.verdict == "slip", "a change without a verdict is a small slip"
    html = client.get(post.get_absolute_url()).content.decode()
    assert "<del>在</del>" in html


def test_perfect_needs_no_change(client, post, mei):
    client.force_login(mei)
    correct(client, post, **{"s0-corrected": "昨天我去了在公园。", "s0-verdict": "perfect"})
    assert Correction.objects.get().verdict == "perfect"


@pytest.mark.parametrize(
    ("fields", "refused"),
    [
        ({"s0-corrected": "昨天我去了公园。", "s0-verdict": "perfect"}, "verdict"),
        ({"s0-corrected": "昨天我去了在公园。", "s0-verdict": "unclear"}, "corrected"),
        ({"s0-corrected": "昨天我去了在公园。", "s0-reason": "hm"}, "corrected"),
        ({"s0-corrected": "昨天我去了公园。", "s0-error_type": "no-such-type"}, "error_type"),
    ],
)
def test_what_contradicts_itself_comes_back_with_the_reason(client, post, mei, fields, refused):
    client.force_login(mei)
    response = correct(client, post, **fields)
    assert response.status_code == 422
    form = response.context["editor"].forms[0]
    assert refused in form.errors
    assert not Correction.objects.exists()


def test_sending_nothing_says_so(client, post, mei):
    client.force_login(mei)
    response = correct(client, post)
    assert response.status_code == 422
    assert response.context["editor"].empty
    assert "一句都还没改" in response.content.decode()


def test_a_form_sent_twice_corrects_once(client, post, mei):
    client.force_login(mei)
    for _ in range(2):
        correct(client, post, submission=str(uuid.UUID(int=7)), **{"s0-corrected": "昨天我去了公园。"})
    assert Correction.objects.count() == 1


def test_a_correction_keeps_its_meaning_when_the_text_is_edited(client, post, mei, jordan):
    client.force_login(mei)
    correct(client, post, **{"s0-corrected": "昨天我去了公园。"})
    publishing.edit(post, jordan, base=1, title="", body="完全不同的话。")
    correction = Correction.objects.select_related("revision", "post").get()
    assert correction.sentence == "昨天我去了在公园。"
    assert correction.is_of_older_text
    assert "昨天我去了" in client.get(post.get_absolute_url()).content.decode()


def test_a_form_opened_before_an_edit_corrects_what_it_showed(client, post, mei, jordan):
    publishing.edit(post, jordan, base=1, title="", body="完全不同的话。")
    client.force_login(mei)
    client.post(f"/posts/{post.pk}/correct/", {"revision": 1, "s0-corrected": "昨天我去了公园。"})
    assert Correction.objects.get().sentence == "昨天我去了在公园。"


def test_the_sentence_a_question_asks_about_can_be_corrected(client, jordan, mei):
    post = question(jordan)
    client.force_login(mei)
    correct(
        client, post, **{f"s{ASKED_ABOUT}-corrected": "我想请你帮我一个忙。", f"s{ASKED_ABOUT}-verdict": "not-natural"}
    )
    correction = Correction.objects.get()
    assert (correction.sentence, correction.language) == ("我想你帮忙我。", "zh-hans")
    correction.accept(jordan)
    assert post.acceptance.answer == correction


def test_a_comment_can_be_corrected_too(client, jordan, mei):
    comment = commenting.comment(mei, question(jordan), body="I very like it.", language="en")
    client.force_login(jordan)
    client.post(f"/comments/{comment.pk}/correct/", {"revision": 1, "s0-corrected": "I like it very much."})
    assert comment.corrections.get().corrected == "I like it very much."


def test_ones_own_text_is_edited_not_corrected(client, post, jordan):
    client.force_login(jordan)
    assert client.get(f"/posts/{post.pk}/correct/").url == post.get_absolute_url()
    with pytest.raises(Refused, match="edit it instead"):
        correcting.correct(jordan, post, place=0, corrected="x", verdict="slip", revision=post.revisions.get())


@pytest.mark.parametrize("place", [99, -2, ASKED_ABOUT])
def test_a_sentence_that_is_not_there_is_refused(post, mei, place):
    with pytest.raises(NotNow):
        correcting.correct(mei, post, place=place, corrected="x", verdict="slip", revision=post.revisions.get())


@pytest.mark.parametrize("revision", ["2", "x", ""])
def test_a_revision_that_is_not_there_is_no_error(client, post, mei, revision):
    client.force_login(mei)
    response = client.post(f"/posts/{post.pk}/correct/", {"revision": revision, "s0-corrected": "昨天我去了公园。"})
    assert response.status_code in (404, 422)


def test_a_visitor_joins_first_and_finds_the_correction_again(client, post, mei):
    response = correct(client, post, **{"s0-corrected": "昨天我去了公园。"})
    assert response.url.startswith("/accounts/signup/?next=")
    client.force_login(mei)
    assert "昨天我去了公园。" in client.get(f"/posts/{post.pk}/correct/").content.decode()


def test_a_very_long_text_is_corrected_in_parts(client, jordan, mei):
    post = note(jordan, "我去了在公园。" * 60)
    client.force_login(mei)
    editor = client.get(f"/posts/{post.pk}/correct/").context["editor"]
    assert len(editor.forms) == 40
    assert editor.left_out == 20


def test_it_is_withdrawn_by_its_writer(client, post, mei, jordan):
    client.force_login(mei)
    correct(client, post, **{"s0-corrected": "昨天我去了公园。"})
    pk = Correction.objects.get().pk
    client.post(f"/corrections/{pk}/withdraw/")
    assert "<del>在</del>" not in client.get(post.get_absolute_url()).content.decode()


def test_corrections_of_one_member_are_one_voice(client, post, mei, jordan):
    client.force_login(mei)
    correct(client, post, **{"s0-corrected": "昨天我去了公园。", "s1-corrected": "花很美！"})
    answer(mei, post, "写得真好")
    client.force_login(jordan)
    entries = client.get(post.get_absolute_url()).context["entries"]
    assert [len(entry.corrections) for entry in entries] == [2, 0]
