"""What a member has done here so far, as far as a moderator needs to know it."""

import datetime
from dataclasses import dataclass

from django.db.models import Q

from exchange.moderation.models import Case, Decision
from exchange.posts.models import Acceptance


@dataclass(frozen=True)
class Record:
    joined: datetime.datetime
    helped: int
    earlier: list[Decision]
    other_open_cases: int


def record_of(member, *, besides: Case) -> Record:
    """Three queries, however long the record."""
    earlier = Decision.objects.standing().filter(case__member=member).exclude(case=besides).exclude(act="none")
    return Record(
        joined=member.date_joined,
        helped=times_helped(member),
        earlier=list(earlier.select_related("rule", "case__content_type")[:10]),
        other_open_cases=Case.objects.open().filter(member=member).exclude(pk=besides.pk).count(),
    )


def times_helped(member) -> int:
    """How often an asker said that an answer or a correction of theirs was the one."""
    return Acceptance.objects.filter(Q(comment__author=member) | Q(correction__author=member)).count()
