"""Asking: the language it is written in, topics, twin text, limits, and nothing lost on the way to joining."""

import uuid

import pytest

from exchange.posts.models import Draft, Post
from tests.cast import answer, question

ADDRESS = "/ask/difference/"


def ask(client, **changed):
    return client.post(ADDRESS, {"target_language": "zh", "expressions": "帮助\n帮忙", **changed})


def test_the_first_page_offers_ten_kinds(client, db):
    html = client.get("/ask/").content.decode()
    assert html.count('class="kind"') == 10


def test_a_kind_that_is_none_is_not_found(client, db):
    assert client.get("/ask/homework-please/").status_code == 404


@pytest.mark.parametrize(
    ("source", "language"),
    [
        ("My friend laughed when I said it", "en"),
        ("课本上都是这么写的", "zh-hans"),
        ("課本上都是這麼寫的", "zh-hant"),
        ("", "en"),
    ],
)
def test_the_language_is_recognised_from_what_the_asker_says_not_from_what_is_asked_about(
    client, jordan, source, language
):
    client.force_login(jordan)
    ask(client, source=source)
    assert Post.objects.get().language == language


def test_the_asker_may_say_the_language(client, jordan):
    client.force_login(jordan)
    ask(client, source="OK", language="zh-hant")
    assert Post.objects.get().language == "zh-hant"


def test_blank_lines_and_invisible_ones_are_no_expressions(client, jordan):
    client.force_login(jordan)
    response = ask(client, expressions="帮助\n\u200b\n  \n")
    assert response.status_code == 422
    assert "expressions" in response.context["form"].errors


def test_too_many_expressions_are_counted_for_the_asker(client, jordan):
    client.force_login(jordan)
    response = ask(client, expressions="\n".join("一二三四五六七"))
    assert "you wrote 7" in str(response.context["form"].errors["expressions"])


def test_three_topics_at_most(client, jordan):
    client.force_login(jordan)
    assert ask(client, topics=["food", "slang", "grammar", "work"]).status_code == 422
    ask(client, topics=["food", "slang", "grammar"])
    assert Post.objects.get().topics.count() == 3


def test_the_twin_stands_beside_the_text_as_its_authors(client, jordan):
    client.force_login(jordan)
    ask(client, body="Which one is more polite?", twin_body="哪个更礼貌？")
    twin = Post.objects.get().translations.get()
    assert (twin.origin, twin.language, twin.author) == ("author", "zh-hans", jordan)


def test_a_twin_in_the_same_language_is_pointed_out(client, jordan):
    client.force_login(jordan)
    response = ask(client, body="Which one is more polite?", twin_body="This is English again, I think.")
    assert "twin_body" in response.context["form"].errors


def test_a_form_sent_twice_makes_one_question(client, jordan):
    client.force_login(jordan)
    number = str(uuid.uuid4())
    assert ask(client, submission=number).url == ask(client, submission=number).url
    assert Post.objects.count() == 1


def test_a_visitor_joins_and_finds_the_question_as_it_was(client, jordan):
    response = ask(client, source="My aunt says both")
    assert response.url == "/accounts/signup/?next=/ask/difference/"
    client.force_login(jordan)
    html = client.get(ADDRESS).content.decode()
    assert "My aunt says both" in html
    assert "帮助\n帮忙" in html


def test_once_asked_the_draft_is_gone(client, jordan):
    client.force_login(jordan)
    client.post("/drafts/ask/difference", {"source": "half a sent"})
    assert "half a sent" in client.get(ADDRESS).content.decode()
    ask(client)
    assert not Draft.objects.exists()


def test_too_many_posts_are_refused_with_the_time_to_wait_and_kept(client, jordan, settings):
    settings.LIMITS = settings.LIMITS | {"post": "1/h"}
    client.force_login(jordan)
    ask(client)
    response = ask(client, source="the second one")
    assert response.status_code == 422
    assert "your text is kept" in response.content.decode()
    assert Draft.objects.get().fields["source"] == ["the second one"]


def test_any_comment_can_become_a_question(client, jordan, mei):
    comment = answer(mei, question(jordan), "没关系")
    client.force_login(jordan)
    address = f"/ask/meaning/?from={comment.pk}"
    assert "&gt; 没关系" in client.get(address).content.decode()
    client.post(address, {"target_language": "zh", "expressions": "没关系"})
    assert Post.objects.newest().first().grew_from == comment


@pytest.mark.parametrize("number", ["0", "x", "9" * 30, "-1"])
def test_a_comment_that_is_not_there_is_no_matter(client, jordan, number):
    client.force_login(jordan)
    assert client.get(f"/ask/meaning/?from={number}").status_code == 200
