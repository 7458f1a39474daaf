"""Turning the pages of what was written."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection, models

from exchange.lib.pagination import page

START = datetime(2026, 5, 1, 12, tzinfo=UTC)


class Leaf(models.Model):
    """Something with a time, in a table that lives for these tests."""

    created_at = models.DateTimeField()

    class Meta:
        app_label = "pagination_tests"

    def __str__(self):
        return str(self.pk)


@pytest.fixture
def leaves(db):
    """Seven leaves, two a minute, so that neighbours share a moment; numbered 1 to 7 as they were written."""
    time = {"sqlite": "datetime", "postgresql": "timestamptz"}[connection.vendor]
    with connection.cursor() as cursor:  # Django's schema editor would not run inside the test's transaction
        cursor.execute(f"CREATE TABLE pagination_tests_leaf (id bigint PRIMARY KEY, created_at {time})")
    Leaf.objects.bulk_create(Leaf(pk=n, created_at=START + timedelta(minutes=n // 2)) for n in range(1, 8))
    return Leaf.objects.all()


def numbers(found):
    return [leaf.pk for leaf in found.items]


def test_newest_first_and_on(leaves):
    first = page(leaves, "", 3)
    second = page(leaves, first.older, 3)
    third = page(leaves, second.older, 3)
    assert [numbers(first), numbers(second), numbers(third)] == [[7, 6, 5], [4, 3, 2], [1]]
    assert first.newer == "" and third.older == ""


def test_and_back(leaves):
    second = page(leaves, page(leaves, "", 3).older, 3)
    third = page(leaves, second.older, 3)
    back = page(leaves, third.newer, 3)
    assert numbers(back) == [4, 3, 2]
    assert numbers(page(leaves, back.older, 3)) == [1]
    first = page(leaves, back.newer, 3)
    assert numbers(first) == [7, 6, 5] and first.newer == ""


def test_oldest_first(leaves):
    first = page(leaves, "", 3, oldest_first=True)
    second = page(leaves, first.older, 3, oldest_first=True)
    assert [numbers(first), numbers(second)] == [[1, 2, 3], [4, 5, 6]]
    assert numbers(page(leaves, second.newer, 3, oldest_first=True)) == [1, 2, 3]


def test_what_is_written_meanwhile_neither_repeats_nor_hides_a_row(leaves):
    first = page(leaves, "", 3)
    Leaf.objects.create(pk=8, created_at=START + timedelta(hours=1))
    assert numbers(page(leaves, first.older, 3)) == [4, 3, 2]


def test_back_near_the_beginning_shows_what_is_there(leaves):
    second = page(leaves, page(leaves, "", 2).older, 3)
    first = page(leaves, second.newer, 3)
    assert numbers(first) == [7, 6] and first.newer == ""


def test_the_farthest_cursors_are_harmless(leaves):
    assert numbers(page(leaves, "<" + "9" * 17 + "-" + "9" * 18, 2)) == [7, 6]
    assert numbers(page(leaves, ">0-0", 2)) == [2, 1]


def test_a_page_that_fits_exactly_is_the_last(leaves):
    only = page(leaves, "", 7)
    assert len(only.items) == 7 and only.older == only.newer == ""


def test_nothing_has_one_empty_page(leaves):
    empty = page(leaves.none(), "", 3)
    assert (empty.items, empty.older, empty.newer) == ([], "", "")


def test_a_place_whose_rows_are_gone_is_the_first_page(leaves):
    last = page(leaves, page(leaves, "", 3).older, 3).older
    leaves.filter(pk=1).delete()
    assert numbers(page(leaves, last, 3)) == [7, 6, 5]


BROKEN = ["x", "<", "<1", "<1-", "1-1", "=1-1", "<-1-1", "<1-1x", "<1-1\n", "<①-1", "你好", "\x00", "<1" * 3000]
BROKEN += ["<" + "9" * 30 + "-1", "<1-" + "9" * 30]


@pytest.mark.parametrize("cursor", BROKEN)
def test_a_broken_cursor_is_the_first_page(leaves, cursor):
    assert numbers(page(leaves, cursor, 3)) == [7, 6, 5]


def test_a_page_is_one_query(leaves, django_assert_num_queries):
    first = page(leaves, "", 3)
    with django_assert_num_queries(1):
        second = page(leaves, first.older, 3)
    with django_assert_num_queries(1):
        page(leaves, second.older, 3)


def test_the_order_a_queryset_had_is_replaced(leaves):
    assert numbers(page(leaves.order_by("created_at"), "", 2)) == [7, 6]
