"""Topics: a tree in three languages with other names, counts, and what belongs together."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from exchange.feed.topics import related, tree
from exchange.posts.models import Topic, TopicAlias
from exchange.search import find
from tests.cast import note

pytestmark = pytest.mark.django_db


def topic(slug: str) -> Topic:
    return Topic.objects.get(slug=slug)


class TestTheTree:
    def test_has_each_topic_once_under_what_it_is_part_of(self):
        found = [each for top, inside in tree() for each in (top, *inside)]
        assert sorted(found, key=lambda each: each.pk) == list(Topic.objects.order_by("pk"))
        assert topic("food") in dict(tree())[topic("daily-life")]

    def test_a_ring_that_somebody_made_by_mistake_is_walked_once(self):
        topic("food").children.add(topic("daily-life"))
        assert topic("culture") in dict(tree())

    def test_counts_what_can_be_seen(self, client, mei):
        for number in range(2):
            note(mei, f"{number}", topics=[topic("pets")])
        note(mei, "hidden", topics=[topic("pets")]).hide()
        counted = {each.slug: each.post_count for top, inside in tree() for each in (top, *inside)}
        assert (counted["pets"], counted["food"]) == (2, 0)

    def test_is_shown_in_one_query_for_all(self, client):
        client.get("/topics/")
        with CaptureQueriesContext(connection) as captured:
            text = client.get("/topics/").text
        assert len(captured) <= 2
        assert all(f'href="/topics/{each.slug}/"' in text for each in Topic.objects.all())


class TestOtherNames:
    @pytest.mark.parametrize("typed", ["cats", "Cats", "貓", "宠物"])
    def test_lead_to_the_topic(self, client, typed):
        response = client.get("/topics/cats/")
        assert (response.status_code, response.url) == (301, "/topics/pets/")

    @pytest.mark.parametrize("typed", ["#cats", "#貓", "#宠物", "#Ｃats", "#pets"])
    def test_are_searched_by(self, mei, typed):
        here = note(mei, "小黑", topics=[topic("pets")])
        note(mei, "小白", topics=[topic("food")])
        assert here in [hit.subject for hit in find(typed).hits]
        assert len([hit for hit in find(typed).hits if hit.subject.__class__.__name__ == "Post"]) == 1

    def test_find_the_topic_itself_as_soon_as_they_are_given(self, mei):
        TopicAlias.objects.create(text="Hamsters", topic=topic("pets"))
        assert topic("pets") in [hit.subject for hit in find("hamsters").hits]

    def test_nobody_has_is_no_page(self, client):
        assert client.get("/topics/no-such-topic/").status_code == 404


class TestRelated:
    def test_are_its_parts_and_what_posts_have_beside_it(self, mei):
        note(mei, "一", topics=[topic("culture"), topic("work")])
        found = related(topic("culture"))
        assert {topic("festivals"), topic("names"), topic("work")} <= set(found)
        assert topic("culture") not in found

    def test_stand_on_its_page(self, client, mei):
        note(mei, "一", topics=[topic("pets"), topic("money")])
        text = client.get("/topics/pets/").text
        assert "Part of Daily life" in text
        assert 'class="chip" href="/topics/money/"' in text


class TestFollowing:
    def test_is_one_press_and_another_to_stop(self, client, mei):
        client.force_login(mei)
        assert "Follow this topic" in client.get("/topics/pets/", {"hl": "en"}).text
        for _twice in range(2):
            client.post("/topics/pets/follow/")
        assert [each.topic for each in mei.topic_interests.all()] == [topic("pets")]
        assert "Stop following" in client.get("/topics/pets/", {"hl": "en"}).text
        client.post("/topics/pets/follow/", {"stop": "1"})
        assert not mei.topic_interests.exists()

    def test_is_for_members_and_never_by_a_link(self, client, mei):
        assert client.post("/topics/pets/follow/").url.startswith("/accounts/login/")
        assert client.get("/topics/pets/follow/").status_code == 405
