"""The desk costs the same number of queries for one question and for a hundred, and reading it writes nothing."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from exchange.matching.models import Offer
from exchange.posts.models import Topic
from tests.cast import note, question

WRITES = re.compile(r"\s*(INSERT|UPDATE|DELETE|REPLACE)", re.IGNORECASE)


def fill(jordan, mei, count: int) -> None:
    for number in range(count):
        post = question(jordan, kind="meaning", topics=Topic.objects.all()[:2])
        if number % 2:
            Offer.objects.create(post=post, helper=mei, step=1, reach="near")
        note(jordan, "Rain again.", language="en")


@pytest.mark.parametrize("member", [False, True], ids=["visitor", "member"])
def test_the_desk(client, jordan, mei, member):
    if member:
        client.force_login(mei)
    counts = []
    for count in (1, 40):
        fill(jordan, mei, count)
        with CaptureQueriesContext(connection) as captured:
            assert client.get("/help/").status_code == 200
        counts.append(len(captured))
        assert not [query["sql"] for query in captured if WRITES.match(query["sql"])]
    assert counts[0] == counts[1] <= (12 if member else 6)
