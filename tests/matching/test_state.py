"""The one who asked sees how far the ladder is, in their own time zone; nobody sees names."""

from datetime import timedelta

import pytest
from django.utils import timezone

from exchange.matching.climbing import climb
from exchange.matching.models import Climb
from tests.cast import answer, question
from tests.matching.conftest import natives


@pytest.fixture
def post(jordan):
    natives(7)
    made = question(jordan)
    climb()
    return made


def page_for(client, member, post) -> str:
    client.force_login(member)
    return client.get(post.get_absolute_url()).content.decode()


def test_the_asker_sees_how_many_were_asked_and_when_more_are(client, jordan, post):
    jordan.time_zone = "America/New_York"
    jordan.save()
    due = timezone.now() + timedelta(minutes=30)
    Climb.objects.update(due_at=due)
    html = page_for(client, jordan, post)
    assert "5 people who can answer were asked." in html
    assert f"more people are asked at {due.astimezone(jordan.tzinfo):%H:%M}" in html
    assert "Helper" not in html


def test_it_is_said_in_the_askers_language(client, mei):
    natives(7, "en", "US")
    post = question(mei, target_language="en", expressions=["hi"], language="zh-hans")
    climb()
    assert "已经问了 5 位能回答的人" in page_for(client, mei, post)


def test_another_day_is_named(client, jordan, post):
    due = timezone.now() + timedelta(days=2)
    Climb.objects.update(due_at=due)
    assert f"asked at {due:%A %H:%M}" in page_for(client, jordan, post)


def test_others_do_not_see_it(client, mei, post):
    assert "Help is on its way" not in page_for(client, mei, post)


def test_on_the_board_it_says_so(client, jordan, post):
    Climb.objects.update(reach="board", due_at=None)
    assert "The moderators see it on their board" in page_for(client, jordan, post)


def test_once_answered_it_is_gone(client, jordan, mei, post):
    answer(mei, post)
    assert "Help is on its way" not in page_for(client, jordan, post)
