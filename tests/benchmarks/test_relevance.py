"""The queries by which relevance is measured can be judged: each is asked once, and expects posts that there are."""

import pytest

from exchange.benchmarks import relevance
from exchange.benchmarks.relevance import Judged, Wanted
from exchange.pages.demo import reading


@pytest.mark.parametrize("part", relevance.PARTS)
def test_every_query_expects_posts_of_the_demo(part):
    demo = {post["id"] for post in reading.posts()}
    for wanted in relevance.queries(part):
        assert wanted.query.strip()
        assert wanted.expected
        assert demo.issuperset(wanted.expected), wanted


def test_no_query_is_asked_twice():
    asked = [wanted.query for part in relevance.PARTS for wanted in relevance.queries(part)]
    assert len(asked) == len(set(asked)) >= 120


@pytest.mark.parametrize(
    ("places", "recall", "rank"), [((), 0, 0), ((1, 2), 1, 1), ((2, 9), 0.5, 0.5), ((6,), 0, 1 / 6)]
)
def test_recall_counts_the_first_five_and_rank_the_first(places, recall, rank):
    judged = Judged(Wanted("", "", ("one", "two")[: max(len(places), 1)]), places)
    assert (judged.recall, judged.reciprocal_rank) == (recall, rank)
