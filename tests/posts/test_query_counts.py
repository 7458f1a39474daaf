"""A page costs the same number of queries however much is said on it, and reading writes nothing."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from exchange.posts import translating
from exchange.posts.models import NaturalnessVote, Thanks
from tests.cast import answer, person, question

WRITES = re.compile(r"\s*(INSERT|UPDATE|DELETE|REPLACE)", re.IGNORECASE)


@pytest.fixture
def post(jordan, mei):
    post = question(jordan, topics=[])
    NaturalnessVote.cast(mei, post, "odd")
    translating.translate(mei, post, language="zh-hans", body="这样说礼貌吗？")
    return post


def talk(post, count: int) -> None:
    for number in range(count):
        member = person(f"helper{number}-{post.comments.count()}", f"帮手{number}")
        comment = answer(member, post, f"第{number}个答案")
        answer(post.author, post, "Thanks!", language="en", parent=comment)
        Thanks.give(post.author, comment)
        translating.translate(member, post, comment=comment, language="en", body="An answer")


def queries_of(client, address: str) -> list[str]:
    """Once what a process keeps in memory is there, such as the readings that members agreed on."""
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return [query["sql"] for query in captured]


@pytest.mark.parametrize("member", [False, True], ids=["visitor", "member"])
def test_a_post_with_thirty_comments(client, settings, post, ava, member):
    settings.LIMITS = dict.fromkeys(settings.LIMITS, "")
    if member:
        client.force_login(ava)
    talk(post, 1)
    few = queries_of(client, post.get_absolute_url())
    talk(post, 30)
    many = queries_of(client, post.get_absolute_url())
    assert len(many) == len(few)
    assert len(many) <= (11 if member else 7)
    assert not [sql for sql in many if WRITES.match(sql)]


def test_a_comment_is_at_most_25_elements(client, settings, post, ava):
    settings.LIMITS = dict.fromkeys(settings.LIMITS, "")
    client.force_login(ava)
    before = elements(client, post)
    member = person("one-more", "帮手")
    answer(member, post, "一个答案")
    assert elements(client, post) - before <= 25


def elements(client, post) -> int:
    return len(re.findall(r"<[a-z]", client.get(post.get_absolute_url()).content.decode()))
