"""What reaches a member reaches them once, in their language, and waits until it is opened."""

import pytest

from exchange.inbox.models import Notification
from exchange.inbox.telling import tell
from exchange.posts import correcting, signals, translating
from exchange.posts.models import Comment
from tests.cast import answer, note, question


def told(member) -> list[str]:
    return [letter.sentence for letter in Notification.objects.filter(member=member).order_by("pk")]


def test_an_answer_reaches_the_asker(jordan, mei):
    answer(mei, question(jordan))
    assert told(jordan) == ["小梅 answered your question."]


def test_a_reply_reaches_the_one_replied_to_and_the_asker_once_each(jordan, mei, ava):
    post = question(jordan)
    top = answer(mei, post)
    answer(ava, post, "I wondered too", language="en", parent=top)
    assert told(mei) == ["Captain Congee replied to you."]
    assert told(jordan)[-1] == "Captain Congee commented on your post."


def test_the_asker_who_is_replied_to_is_told_once(jordan, mei):
    post = question(jordan)
    own = answer(jordan, post, "More context", language="en")
    answer(mei, post, "明白了", parent=own)
    assert told(jordan) == ["小梅 replied to you."]


def test_nobody_is_told_what_they_did_themselves(jordan):
    answer(jordan, question(jordan), "More context", language="en")
    assert told(jordan) == []


def test_a_correction_and_an_acceptance_and_a_translation(jordan, mei):
    post = note(jordan, "我去了在公园。")
    correcting.correct(mei, post, place=0, corrected="我去了公园。", verdict="slip", revision=post.revisions.get())
    translating.translate(mei, post, language="en", body="I went to the park.")
    assert told(jordan) == ["小梅 corrected a sentence of yours.", "小梅 translated what you wrote."]
    comment = answer(mei, question(jordan))
    comment.accept(jordan)
    assert told(mei) == ["Your answer helped Ohio Panda: it is marked as the one that did."]


def test_the_same_event_told_twice_is_one_letter(jordan, mei):
    comment = answer(mei, question(jordan))
    signals.comment_published.send(Comment, comment=comment, by=mei)
    assert len(told(jordan)) == 1


def test_what_was_taken_back_before_it_was_read_is_not_announced(jordan, mei):
    comment = answer(mei, question(jordan))
    comment.withdraw(mei)
    assert told(jordan) == []


def test_an_acceptance_taken_back_is_not_announced(jordan, mei):
    post = question(jordan)
    answer(mei, post).accept(jordan)
    post.refresh_from_db()
    post.unaccept(jordan)
    assert told(mei) == []


def test_opening_a_letter_reads_it_and_goes_there(client, jordan, mei):
    comment = answer(mei, question(jordan))
    letter = Notification.objects.get()
    client.force_login(jordan)
    assert "小梅 answered your question." in client.get("/inbox/").content.decode()
    response = client.post(f"/inbox/{letter.pk}/open/")
    assert response.url == comment.get_absolute_url()
    letter.refresh_from_db()
    assert letter.read_at


def test_looking_at_the_inbox_reads_nothing(client, jordan, mei):
    answer(mei, question(jordan))
    client.force_login(jordan)
    client.get("/inbox/")
    assert Notification.objects.unread().count() == 1


def test_all_are_read_at_once(client, jordan, mei):
    for _ in range(3):
        answer(mei, question(jordan))
    client.force_login(jordan)
    client.post("/inbox/read/")
    assert not Notification.objects.unread().exists()


def test_nobody_opens_anothers_letter(client, jordan, mei):
    answer(mei, question(jordan))
    client.force_login(mei)
    assert client.post(f"/inbox/{Notification.objects.get().pk}/open/").status_code == 404


def test_a_visitor_is_asked_to_log_in(client, db):
    assert client.get("/inbox/").url.startswith("/accounts/login/")


def test_the_unread_count_stands_in_the_header(client, jordan, mei):
    for _ in range(2):
        answer(mei, question(jordan))
    client.force_login(jordan)
    assert "2 unread" in client.get("/").content.decode()


@pytest.mark.parametrize("count", [1, 40])
def test_one_letter_costs_as_much_as_forty(client, jordan, mei, count, django_assert_max_num_queries):
    for number in range(count):
        tell(jordan, source="comment", key=f"comment:{number}", address="/", by=mei, words={"what": "answer"})
    client.force_login(jordan)
    with django_assert_max_num_queries(5):
        client.get("/inbox/")
