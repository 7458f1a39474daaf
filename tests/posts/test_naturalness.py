"""Natives say whether a sentence is natural; counted by their region; one vote each, which they can change."""

import pytest

from exchange.posts.conversation import Conversation
from exchange.posts.models import NaturalnessVote
from exchange.posts.refusals import Refused
from tests.cast import question


@pytest.fixture
def post(jordan):
    return question(jordan)


def test_votes_are_counted_by_region(post, mei, yating, jordan):
    NaturalnessVote.cast(mei, post, "unnatural")
    NaturalnessVote.cast(yating, post, "odd")
    tally = Conversation.of(post.pk, jordan).tally
    assert tally.counts == {"unnatural": 1, "odd": 1}
    assert tally.regions == {"CN": {"unnatural": 1}, "TW": {"odd": 1}}


def test_voting_again_changes_the_vote(client, post, mei):
    client.force_login(mei)
    client.post(f"/posts/{post.pk}/natural/")
    client.post(f"/posts/{post.pk}/unnatural/")
    assert list(post.naturalness_votes.values_list("verdict", flat=True)) == ["unnatural"]


def test_a_vote_is_taken_back(client, post, mei):
    NaturalnessVote.cast(mei, post, "odd")
    client.force_login(mei)
    client.post(f"/posts/{post.pk}/unvote/")
    assert not post.naturalness_votes.exists()


def test_a_vote_keeps_the_region_it_was_cast_from(post, mei):
    vote = NaturalnessVote.cast(mei, post, "odd")
    mei.skills.filter(language="zh").update(region="SG")
    vote.refresh_from_db()
    assert vote.region == "CN"


def test_learners_do_not_vote(post, ava):
    with pytest.raises(Refused, match="Only people who help"):
        NaturalnessVote.cast(ava, post, "natural")


def test_the_asker_does_not_vote(post, jordan):
    with pytest.raises(Refused, match="your own sentence"):
        NaturalnessVote.cast(jordan, post, "natural")


def test_only_helpers_are_offered_the_vote(client, post, mei, ava):
    client.force_login(mei)
    assert "What do you say?" in client.get(post.get_absolute_url(), {"hl": "en"}).content.decode()
    client.force_login(ava)
    assert "What do you say?" not in client.get(post.get_absolute_url(), {"hl": "en"}).content.decode()
