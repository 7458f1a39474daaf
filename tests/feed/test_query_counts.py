"""The feed costs the same number of queries for one post and for a hundred, and reading writes nothing."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from exchange.posts.publishing import Twin
from tests.cast import answer, note, question

WRITES = re.compile(r"\s*(INSERT|UPDATE|DELETE|REPLACE)", re.IGNORECASE)


def fill(jordan, mei, count: int) -> None:
    for number in range(count):
        note(mei, f"第{number}天", twin=Twin("en", "", f"Day {number}"))
        answer(mei, question(jordan))
        question(jordan, kind="correct-writing", expressions=[], context={}, body="我昨天去了在公园。")


def queries_of(client, address: str) -> list[str]:
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return [query["sql"] for query in captured]


@pytest.mark.parametrize("address", ["/", "/?show=zh", "/topics/food/"])
@pytest.mark.parametrize("member", [False, True], ids=["visitor", "member"])
def test_pages_of_posts(client, settings, jordan, mei, ava, address, member):
    settings.LIMITS = dict.fromkeys(settings.LIMITS, "")
    if member:
        client.force_login(ava)
    fill(jordan, mei, 1)
    few = queries_of(client, address)
    fill(jordan, mei, 35)
    many = queries_of(client, address)
    assert len(many) <= (11 if member else 6)  # one more for newcomers who wrote nothing yet
    assert len(many) - len(few) <= 2, "pages that were empty ask for what stands beside posts"
    assert not [sql for sql in many if WRITES.match(sql)]
