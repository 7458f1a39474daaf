"""Pages by position, not number: stable while new things arrive, and as quick at the last page as at the first.

A position (cursor) is `<direction><microseconds>-<pk>`: `<` goes on to older things than that, `>` back to newer ones.
"""

import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from datetime import timezone as tz

from django.db.models import Q, QuerySet

CURSOR = re.compile(r"([<>])(\d{1,17})-(\d{1,18})\Z", re.ASCII)
EPOCH = datetime(1970, 1, 1, tzinfo=tz.utc)  # noqa: UP017  (the name utc reads better beside an epoch)


@dataclass(frozen=True)
class Page:
    """The things of one page in reading order, and the positions before and after it, empty at the ends."""

    items: list = field(default_factory=list)
    newer: str = ""
    older: str = ""


def page(queryset: QuerySet, cursor: str, size: int, *, oldest_first: bool = False) -> Page:
    """`size` things by `created_at`, then `pk`. A cursor nobody gave out is taken for the first page, and so is one
    with nothing left beyond it. One query."""
    position = read(cursor)
    back = bool(position) and position[0] == ">"
    ascending = oldest_first != back
    whole = queryset
    if position:
        queryset = queryset.filter(beyond(position, ascending))
    order = ("created_at", "pk") if ascending else ("-created_at", "-pk")
    found = list(queryset.order_by(*order)[: size + 1])
    more, things = len(found) > size, found[:size]
    if back:
        things.reverse()
    if not things:
        return page(whole, "", size, oldest_first=oldest_first) if position else Page()
    before = more if back else bool(position)
    after = True if back else more
    return Page(things, write(">", things[0]) if before else "", write("<", things[-1]) if after else "")


def read(cursor: str) -> tuple[str, datetime, int] | None:
    match = CURSOR.match(cursor)
    if not match:
        return None
    return match[1], EPOCH + timedelta(microseconds=int(match[2])), int(match[3])


def write(direction: str, thing) -> str:
    return f"{direction}{(thing.created_at - EPOCH) // timedelta(microseconds=1)}-{thing.pk}"


def beyond(position: tuple[str, datetime, int], ascending: bool) -> Q:
    _, moment, pk = position
    side = "gt" if ascending else "lt"
    return Q(**{f"created_at__{side}": moment}) | Q(created_at=moment, **{f"pk__{side}": pk})
