"""Claiming: a moderator takes a case into their hands, so that two do not decide it at once."""

from django.db import transaction
from django.utils import timezone

from exchange.moderation.duty import require_free, require_impartial, require_moderator, require_open
from exchange.moderation.models import Case, LogEntry


@transaction.atomic
def claim(case: Case, by) -> Case:
    """Raises Refused for a closed case, one's own, or one in another's hands."""
    require_moderator(by)
    current = hold(case)
    require_open(current)
    require_impartial(current, by)
    require_free(current, by)
    current.claimed_by, current.claimed_at = by, timezone.now()
    current.save(update_fields=["claimed_by", "claimed_at"])
    LogEntry.write(LogEntry.Act.CLAIMED, current, by=by)
    return current


@transaction.atomic
def release(case: Case, by) -> Case:
    """Give back what one has claimed; for anyone else nothing changes."""
    require_moderator(by)
    current = hold(case)
    if current.is_claimed_by(by):
        let_go(current)
        LogEntry.write(LogEntry.Act.RELEASED, current, by=by)
    return current


@transaction.atomic
def ask_other_side(case: Case, by, note: str = "") -> Case:
    """Someone who reads the other language should look too. Raises Refused."""
    require_moderator(by)
    current = hold(case)
    require_open(current)
    require_free(current, by)
    current.needs_both_sides = True
    let_go(current)
    LogEntry.write(LogEntry.Act.BOTH_SIDES, current, by=by, facts=note)
    return current


def let_go(case: Case) -> None:
    case.claimed_by = case.claimed_at = None
    case.save(update_fields=["claimed_by", "claimed_at", "needs_both_sides"])


def hold(case: Case) -> Case:
    """The row as it stands, which nobody else changes until the transaction ends."""
    return Case.objects.select_for_update(of=("self",)).select_related("member", "claimed_by").get(pk=case.pk)
