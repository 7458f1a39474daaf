"""The site notices who is here, and reading a page still writes nothing to the database."""

import pytest
from django.core.cache import cache

from exchange.matching import presence
from exchange.matching.models import Presence


@pytest.fixture(autouse=True)
def nobody_was_noticed():
    presence._noticed.clear()


def test_a_member_who_reads_is_here_after_the_next_tick(client, mei):
    client.force_login(mei)
    client.get("/")
    assert not Presence.objects.exists()
    presence.take_log()
    assert mei.presence.at is not None


def test_a_visitor_leaves_no_trace(client, db):
    client.get("/")
    assert presence.take_log() == 0


def test_in_five_minutes_one_line_is_enough(client, mei):
    client.force_login(mei)
    client.get("/")
    length = cache.get(presence.LENGTH)
    client.get("/help/")
    assert cache.get(presence.LENGTH) == length


def test_the_log_is_read_on_from_where_it_was_left(mei, yating):
    presence.notice(mei.pk)
    assert presence.take_log() == 1
    presence.notice(yating.pk)
    assert presence.take_log() == 1
    assert presence.take_log() == 0


def test_a_cache_that_lost_everything_begins_anew(mei):
    presence.notice(mei.pk)
    presence.take_log()
    first = mei.presence.at
    cache.clear()
    presence._noticed.clear()
    presence.notice(mei.pk)
    presence.take_log()
    mei.presence.refresh_from_db()
    assert mei.presence.at > first


def test_who_left_for_good_meanwhile_is_no_stumbling_block(mei):
    presence.notice(mei.pk)
    presence.notice(10**9)
    assert presence.take_log() == 1
