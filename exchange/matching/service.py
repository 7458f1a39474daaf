"""Counting how fast answers come: each hour anew, of all questions of thirty days that are a day old.

A question younger than a day could still be answered in time, so it is not counted yet. An answer is what somebody else
said to it, as far as it is shown.
"""

import math
from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F, OuterRef, Subquery
from django.utils import timezone

from exchange.languages.codes import LANGUAGES
from exchange.matching.models import ServiceFigure
from exchange.posts.models import Comment, Correction, Post

DAY = timedelta(days=1)
WINDOW = timedelta(days=30)
EVERY = timedelta(hours=1)


def count_hourly(now: datetime | None = None) -> bool:
    """For the tick; whether it was time."""
    now = now or timezone.now()
    if ServiceFigure.objects.filter(counted_at__gt=now - EVERY).exists():
        return False
    count(now)
    return True


@transaction.atomic
def count(now: datetime) -> None:
    until = now - DAY
    since = until - WINDOW
    for language in LANGUAGES:
        waited = waits(language, since, until)
        figures = {
            "asked": len(waited),
            "answered_in_a_day": sum(wait is not None and wait <= DAY for wait in waited),
            "median_wait": median(waited),
            "since": since,
            "until": until,
            "counted_at": now,
        }
        ServiceFigure.objects.update_or_create(language=language, defaults=figures)


def waits(language: str, since: datetime, until: datetime) -> list[timedelta | None]:
    """Until the first answer to each question; None without one."""
    asked = Post.objects.shown().questions().in_language(language).filter(created_at__gte=since, created_at__lt=until)
    rows = asked.annotate(
        commented=Subquery(first(Comment.objects.exclude(author=OuterRef("author")))),
        corrected=Subquery(first(Correction.objects.exclude(author=OuterRef("author")))),
    ).values_list("created_at", "commented", "corrected")
    return [wait(at, *answers) for at, *answers in rows.order_by()]


def first(said):
    return said.shown().filter(post=OuterRef("pk")).order_by("created_at").values(at=F("created_at"))[:1]


def wait(asked_at: datetime, *answers: datetime | None) -> timedelta | None:
    came = [at for at in answers if at]
    return max(min(came) - asked_at, timedelta()) if came else None


def median(waited: Sequence[timedelta | None]) -> timedelta | None:
    """That of the middle one, or the later of the two: half of all had their answer by then. None is for ever."""
    if not waited:
        return None
    ordered = sorted(waited, key=lambda each: math.inf if each is None else each.total_seconds())
    return ordered[len(ordered) // 2]
