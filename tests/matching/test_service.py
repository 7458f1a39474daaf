"""How fast answers come: counted, per language, and said only of enough questions."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from exchange.matching import service
from exchange.matching.models import ServiceFigure
from tests.cast import answer, question

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def asked(jordan, mei):
    """Jordan asks some days ago, and Mei answers after `wait`."""

    def ask(wait: timedelta | None, ago: timedelta = 3 * DAY, **fields):
        at = timezone.now() - ago
        post = question(jordan, at=at, **fields)
        if wait is not None:
            answer(mei, post, at=at + wait)
        return post

    return ask


def figure(language: str = "zh") -> ServiceFigure:
    service.count(timezone.now())
    return ServiceFigure.objects.get(language=language)


def test_share_within_a_day_and_median(asked):
    for wait in (5 * MINUTE, 30 * MINUTE, 2 * HOUR, 30 * HOUR, None):
        asked(wait)
    counted = figure()
    assert (counted.asked, counted.answered_in_a_day, counted.per_cent) == (5, 3, 60)
    assert counted.median_wait == 2 * HOUR


def test_where_most_have_no_answer_there_is_no_median(asked):
    for wait in (MINUTE, None, None):
        asked(wait)
    assert figure().median_wait is None


def test_only_questions_of_thirty_days_that_are_a_day_old(asked):
    asked(MINUTE, ago=HOUR)
    asked(MINUTE, ago=40 * DAY)
    assert figure().asked == 0


def test_the_askers_own_words_and_what_was_taken_back_are_no_answer(asked, jordan, mei):
    post = asked(None)
    answer(jordan, post, "Anyone?", language="en")
    answer(mei, post).withdraw(mei)
    assert figure().answered_in_a_day == 0


def test_hidden_questions_are_not_counted(asked):
    asked(MINUTE).hide()
    assert figure().asked == 0


def test_each_language_for_itself(asked):
    asked(MINUTE)
    asked(None, target_language="en", expressions=["hi"])
    assert figure("en").answered_in_a_day == 0
    assert figure("zh").answered_in_a_day == 1


def test_the_tick_counts_once_an_hour(db):
    now = timezone.now()
    assert service.count_hourly(now)
    assert not service.count_hourly(now + 30 * MINUTE)
    assert service.count_hourly(now + 61 * MINUTE)
    call_command("tick")


class TestPage:
    def test_it_says_what_was_counted_and_when(self, client, asked):
        for _time in range(5):
            asked(25 * MINUTE)
        service.count(timezone.now())
        html = client.get("/about/service/").content.decode()
        assert "100 %" in html
        assert "25 min" in html
        assert "5 of 5 questions." in html

    def test_of_too_few_it_says_nothing(self, client, asked):
        asked(MINUTE)
        service.count(timezone.now())
        assert "1 question in thirty days: too few to say anything." in client.get("/about/service/").content.decode()

    def test_before_anything_was_counted(self, client, db):
        assert "Nothing is counted yet" in client.get("/about/service/").content.decode()
