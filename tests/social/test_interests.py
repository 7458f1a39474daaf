"""Why are you here: asked on the way in, can be skipped, changed in the settings."""

import pytest

from exchange.social.models import TopicInterest


def chosen(member) -> set[str]:
    return set(TopicInterest.objects.filter(member=member).values_list("topic__slug", flat=True))


@pytest.mark.parametrize("address", ["/accounts/welcome/topics/", "/settings/topics/"])
def test_topics_are_chosen_and_changed(client, mei, address):
    client.force_login(mei)
    client.post(address, {"topics": ["food", "slang"]})
    assert chosen(mei) == {"food", "slang"}
    client.post(address, {"topics": ["slang", "grammar"]})
    assert chosen(mei) == {"slang", "grammar"}


def test_the_step_can_be_skipped_and_carries_on(client, mei):
    client.force_login(mei)
    response = client.post("/accounts/welcome/topics/", {"skip": "1", "topics": ["food"], "next": "/ask/"})
    assert response.url == "/accounts/welcome/rules/?next=/ask/" or response.url.startswith("/accounts/welcome/rules/")
    assert chosen(mei) == set()


def test_a_topic_that_is_none_is_refused(client, mei):
    client.force_login(mei)
    assert client.post("/settings/topics/", {"topics": ["no-such"]}).status_code == 422
