"""Deciding many cases alike: first shown what would happen to each, then done, and undone in one go if need be."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from exchange.moderation import deciding
from exchange.moderation.acts import by_slug
from exchange.moderation.deciding import Verdict
from exchange.moderation.duty import obstacle_for
from exchange.moderation.models import Case, Decision
from exchange.posts.refusals import Refused

MOST = 100


@dataclass(frozen=True)
class Preview:
    """What would become of one case."""

    case: Case
    obstacle: str

    @property
    def will_happen(self) -> bool:
        return not self.obstacle


def preview(cases: Iterable[Case], by, act: str) -> list[Preview]:
    return [Preview(case, obstacle_for(case, by) or misfit(case, act)) for case in cases]


def misfit(case: Case, act: str) -> str:
    fits = case.kind in by_slug(act).fits
    return "" if fits else _("This act is not for this kind of thing.")


@transaction.atomic
def decide_all(cases: Iterable[Case], by, verdict: Verdict) -> tuple[uuid.UUID, list[Decision]]:
    """One decision for each case that can be decided; the others wait on. One mark lets them be undone together."""
    batch = uuid.uuid4()
    made = []
    for row in preview(cases, by, verdict.act):
        if row.will_happen:
            made.append(deciding.decide(row.case, by, verdict, batch=batch))
    return batch, made


@transaction.atomic
def undo_all(batch: uuid.UUID, by) -> int:
    """How many were undone; those undone before, or about the moderator, stay as they are."""
    undone = 0
    for decision in Decision.objects.standing().filter(batch=batch).select_related("case"):
        try:
            with transaction.atomic():
                deciding.undo(decision, by)
        except Refused:
            continue
        undone += 1
    return undone
