"""The first page: what visitors and members find there, and that it reaches the oldest post without scripts."""

import re

import pytest

from exchange.matching.waiting import waiting_for
from exchange.posts.models import Post, Topic
from exchange.social.models import TopicInterest
from tests.cast import answer, note, question


def titles(response) -> list[str]:
    return [str(post) for post in response.context["posts"]]


def test_a_visitor_reads_everything_public_and_is_told_what_this_is(client, mei):
    note(mei, "今天吃了热干面")
    html = client.get("/").content.decode()
    assert "今天吃了热干面" in html
    assert "Any phone from any country may join" in html


def test_a_member_is_not_asked_to_join(client, mei):
    client.force_login(mei)
    assert "Any phone from any country may join" not in client.get("/?hl=en").content.decode()


def test_an_empty_site_says_so_kindly(client, db):
    assert "Be the first" in client.get("/").content.decode()


@pytest.mark.parametrize(("tab", "shown"), [("zh", ["about zh"]), ("en", ["about en"]), ("notes", ["豆浆"])])
def test_tabs_show_their_own(client, jordan, mei, tab, shown):
    question(jordan, title="about zh")
    question(mei, title="about en", target_language="en", expressions=["I’m down"], language="zh-hans")
    note(mei, "豆浆")
    assert titles(client.get(f"/?show={tab}")) == shown


def test_a_tab_that_is_none_shows_the_first(client, mei):
    note(mei)
    assert client.get("/?show=<script>").status_code == 200


def test_hidden_and_withdrawn_posts_are_in_no_feed(client, mei):
    note(mei, "藏起来").hide()
    note(mei, "收回来").withdraw(mei)
    assert titles(client.get("/")) == []


def test_for_you_keeps_to_chosen_topics_once_there_are_some(client, mei, jordan):
    food, slang = Topic.objects.get(slug="food"), Topic.objects.get(slug="slang")
    note(mei, "面", topics=[food])
    note(mei, "梗", topics=[slang])
    client.force_login(jordan)
    assert len(titles(client.get("/"))) == 2
    TopicInterest.objects.create(member=jordan, topic=food)
    assert titles(client.get("/")) == ["面"]


def test_every_post_is_reached_page_by_page_while_new_ones_arrive(client, settings, mei):
    settings.LIMITS = dict.fromkeys(settings.LIMITS, "")
    for number in range(55):
        note(mei, f"第{number}条")
    seen, address = [], "/?show=newest"
    while address:
        html = client.get(address).content.decode()
        seen += re.findall(r"第\d+条", html)
        note(mei, "插队")
        older = re.search(r'rel="next" href="([^"]+)"', html)
        address = "/" + older[1].replace("&amp;", "&") if older else ""
    assert {f"第{number}条" for number in range(55)} <= set(seen)


@pytest.mark.parametrize("cursor", ["x", "<", "<1-", ">9999999999999999-1", "<1-99999999999999999999"])
def test_a_position_nobody_gave_out_is_the_first_page(client, mei, cursor):
    note(mei, "在")
    assert titles(client.get("/", {"at": cursor})) == ["在"]


class TestWaiting:
    def test_questions_without_an_answer_oldest_first(self, client, jordan, mei):
        first, second = question(jordan, title="first"), question(jordan, title="second")
        client.force_login(mei)
        assert titles(client.get("/help/")) == ["first", "second"]
        answer(mei, first)
        assert titles(client.get("/help/")) == ["second"]
        assert list(waiting_for(mei)) == [second]

    def test_the_askers_own_words_do_not_count_as_an_answer(self, jordan, mei):
        post = question(jordan)
        answer(jordan, post, "anyone?", language="en")
        assert list(waiting_for(mei)) == [post]

    def test_nobody_is_offered_what_they_cannot_help_with(self, jordan, ava):
        question(jordan)
        assert list(waiting_for(ava)) == []

    def test_a_taken_back_answer_lets_it_wait_again(self, jordan, mei, yating):
        post = question(jordan)
        answer(mei, post).withdraw(mei)
        assert list(waiting_for(yating)) == [post]

    def test_closed_conversations_wait_for_nobody(self, jordan, mei):
        question(jordan).lock()
        assert list(waiting_for(mei)) == []


def test_a_topic_page_shows_its_posts(client, mei):
    note(mei, "面", topics=Topic.objects.filter(slug="food"))
    note(mei, "别的")
    response = client.get("/topics/food/")
    assert titles(response) == ["面"]
    assert client.get("/topics/no-such-topic/").status_code == 404


def test_counting_is_of_what_is_shown(jordan, mei, yating):
    post = question(jordan)
    answer(mei, post)
    answer(yating, post, "藏").hide()
    assert Post.objects.for_cards().get().comment_count == 1
