"""Which questions wait for this reader, and in which order the desk shows them."""

import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db.models import Case, Exists, IntegerField, OuterRef, Q, QuerySet, Value, When
from django.utils import timezone

from exchange.languages.codes import LANGUAGES
from exchange.lib import pagination
from exchange.matching.desk import PROMISE
from exchange.matching.models import Decline, Offer
from exchange.posts.models import Draft, Post

WRITING = timedelta(minutes=10)
"""A draft touched since then is an answer somebody is writing."""
CURSOR = re.compile(r"([0-7])-(\d{1,17})-(\d{1,18})\Z", re.ASCII)


@dataclass(frozen=True)
class Page:
    """Questions in the order of the desk, and where to go on; empty at the end."""

    items: list = field(default_factory=list)
    older: str = ""
    newer: str = ""


def waiting_for(reader) -> QuerySet[Post]:
    """Questions without an answer that `reader` could answer; a visitor, or one who helps with nothing, sees all."""
    posts = Post.objects.shown().awaiting_answer()
    if not reader.pk:
        return posts
    helps = [language for language in LANGUAGES if reader.helps_with(language)]
    if helps:
        posts = posts.filter(help_request__target_language__in=helps)
    declined = Decline.objects.filter(post=OuterRef("pk"), member=reader)
    return posts.exclude(author=reader.pk).filter(~Exists(declined)).filter(readable_by(reader))


def readable_by(reader) -> Q:
    """Not those who want their answer in a language this member neither helps with nor learns."""
    known = [skill["language"] for skill in reader.languages if skill["helps"] or skill["learning"] or skill["reads"]]
    return Q(help_request__answer_in__in=["any", *known]) if known else Q()


def in_place(posts: QuerySet[Post], reader, now: datetime | None = None) -> QuerySet[Post]:
    """With `.offered`, `.being_answered` and `.place`, which orders as `desk.place` does. One query of its own."""
    now = now or timezone.now()
    written = being_answered(reader, now)
    offered = Exists(Offer.objects.filter(post=OuterRef("pk"), helper=reader)) if reader.pk else Value(False)
    return posts.annotate(
        offered=offered,
        being_answered=Case(When(pk__in=written, then=True), default=False),
        place=weigh(4, Q(being_answered=True)) + weigh(2, Q(offered=False)) + weigh(1, Q(created_at__lt=now - PROMISE)),
    )


def weigh(weight: int, condition: Q) -> Case:
    return Case(When(condition, then=weight), default=0, output_field=IntegerField())


def being_answered(reader, now: datetime) -> list[int]:
    """Questions somebody else is writing an answer to."""
    if not reader.pk:
        return []
    fresh = Draft.objects.filter(place__startswith="answer/", updated_at__gt=now - WRITING).exclude(author=reader.pk)
    places = fresh.values_list("place", flat=True)
    return [int(place.partition("/")[2]) for place in places if place.partition("/")[2].isdecimal()]


def page(posts: QuerySet[Post], cursor: str, size: int) -> Page:
    """`size` questions after the position `cursor`; one that nobody gave out is the first page."""
    found = CURSOR.match(cursor)
    if found:
        posts = posts.filter(beyond(*map(int, found.groups())))
    items = list(posts.order_by("place", "created_at", "pk")[: size + 1])
    shown = items[:size]
    return Page(shown, position(shown[-1]) if len(items) > size else "")


def beyond(place: int, moment: int, pk: int) -> Q:
    at = pagination.EPOCH + timedelta(microseconds=moment)
    same = Q(place=place)
    return Q(place__gt=place) | (same & Q(created_at__gt=at)) | (same & Q(created_at=at, pk__gt=pk))


def position(post: Post) -> str:
    return f"{post.place}-{(post.created_at - pagination.EPOCH) // timedelta(microseconds=1)}-{post.pk}"
