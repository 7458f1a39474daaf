"""Deciding a case: what is done, by which rule, on which facts, until when, and why, in both languages.

A decision that lacks one of these is not made. What it changed is kept with it, so that it can be undone.
"""

import datetime
import uuid
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import Restriction
from exchange.moderation import signals
from exchange.moderation.acts import BY_SLUG, HIDING_TOO, by_slug
from exchange.moderation.claiming import hold
from exchange.moderation.duty import require_free, require_impartial, require_moderator, require_open
from exchange.moderation.models import Case, Decision, LogEntry, Rule
from exchange.posts.refusals import NotNow, Refused


@dataclass(frozen=True)
class Verdict:
    """What a moderator says of a case, before it is done."""

    act: str
    rule: Rule | None
    facts: str
    reason_en: str
    reason_zh_hans: str
    reason_zh_hant: str
    until: datetime.datetime | None = None
    review_on: datetime.date | None = None
    is_for_good: bool = False
    limited_act: str = ""
    hides_too: bool = False


class Incomplete(Refused):
    """Something every decision needs is missing; `field` names it."""

    def __init__(self, field: str, reason) -> None:
        super().__init__(reason)
        self.field = field


@transaction.atomic
def decide(case: Case, by, verdict: Verdict, *, batch: uuid.UUID | None = None) -> Decision:
    """Raises Refused: Incomplete for a verdict with a gap, others for who may not or not now."""
    require_moderator(by)
    current = hold(case)
    require_open(current)
    require_impartial(current, by)
    require_free(current, by)
    require_complete(verdict, current.kind)
    decision = Decision(
        case=current,
        by=by,
        act=verdict.act,
        limited_act=verdict.limited_act if verdict.act == "limit" else "",
        rule=verdict.rule,
        rule_version=verdict.rule.version,
        facts=verdict.facts,
        reason_en=verdict.reason_en,
        reason_zh_hans=verdict.reason_zh_hans,
        reason_zh_hant=verdict.reason_zh_hant,
        until=verdict.until,
        review_on=verdict.review_on,
        batch=batch,
    )
    carry_out(decision, current.target, hides_too=verdict.hides_too)
    close(current, by)
    LogEntry.write(LogEntry.Act.DECIDED, current, by=by, decision=decision, facts=f"{verdict.act}: {verdict.facts}")
    tell(decision)
    return decision


def carry_out(decision: Decision, target, *, hides_too: bool) -> None:
    decision.how.do(decision, target)
    if hides_too and decision.act in HIDING_TOO and decision.case.kind != "member":
        by_slug("hide").do(decision, target)
    decision.save()


def close(case: Case, by) -> None:
    case.closed_at = timezone.now()
    case.claimed_by, case.claimed_at = by, case.claimed_at or case.closed_at
    case.save(update_fields=["closed_at", "claimed_by", "claimed_at"])


def tell(decision: Decision) -> None:
    to = [decision.member] if decision.how.tells_member else []
    signals.decision_made.send(Decision, decision=decision, by=decision.by, to=to)
    for report in decision.case.reports.exclude(reporter=None).select_related("reporter"):
        signals.report_decided.send(
            type(report), report=report, decision=decision, by=decision.by, to=[report.reporter]
        )


@transaction.atomic
def undo(decision: Decision, by, *, reopens: bool = True) -> Decision:
    """Take back what the decision changed. The case waits again, unless `reopens` is off. Raises Refused."""
    require_moderator(by)
    case = hold(decision.case)
    require_impartial(case, by)
    current = Decision.objects.select_for_update(of=("self",)).select_related("restriction", "by").get(pk=decision.pk)
    current.case = case
    if not current.is_standing:
        raise NotNow(_("This decision has been undone already."))
    current.undone_at, current.undone_by = timezone.now(), by
    if case.target is not None:
        take_back(current, case.target)
    current.save(update_fields=["undone_at", "undone_by"])
    if reopens:
        reopen(case)
    LogEntry.write(LogEntry.Act.UNDONE, case, by=by, decision=current)
    to = [current.member] if current.how.tells_member else []
    signals.decision_undone.send(Decision, decision=current, by=by, to=to)
    return current


def take_back(decision: Decision, target) -> None:
    decision.how.undo(decision, target)
    if decision.has_hidden and decision.act in HIDING_TOO:
        by_slug("hide").undo(decision, target)


def reopen(case: Case) -> None:
    """Unless a newer report has opened another case about the same thing."""
    if not Case.objects.open().filter(content_type=case.content_type, object_id=case.object_id).exists():
        case.closed_at = case.claimed_by = case.claimed_at = None
        case.save(update_fields=["closed_at", "claimed_by", "claimed_at"])


@transaction.atomic
def keep(decision: Decision, by, *, review_on: datetime.date | None) -> Decision:
    """Reviewed and found right: it stands until the next date, or for good. Raises Refused."""
    require_moderator(by)
    require_impartial(decision.case, by)
    if review_on is None and decision.restriction_id and decision.until is None:
        raise Incomplete("review_on", _("Say when it is looked at again; nobody is kept out without an end."))
    decision.review_on = review_on
    decision.save(update_fields=["review_on"])
    LogEntry.write(LogEntry.Act.REVIEWED, decision.case, by=by, decision=decision)
    return decision


# -- What every decision needs ----------------------------------------------------------------------------------------


def require_complete(verdict: Verdict, kind: str) -> None:
    if verdict.act not in BY_SLUG or kind not in by_slug(verdict.act).fits:
        raise Incomplete("act", _("Choose what is to be done."))
    if verdict.rule is None:
        raise Incomplete("rule", _("Say which rule this is about."))
    for field, what in (
        ("facts", _("Say what happened, so that another moderator could check it.")),
        ("reason_en", _("Give the reason in English.")),
        ("reason_zh_hans", _("Give the reason in Chinese.")),
        ("reason_zh_hant", _("Give the reason in Chinese.")),
    ):
        if not getattr(verdict, field).strip():
            raise Incomplete(field, what)
    require_end(verdict)


def require_end(verdict: Verdict) -> None:
    act = by_slug(verdict.act)
    now = timezone.now()
    if verdict.until and verdict.until <= now:
        raise Incomplete("term", _("That time has passed already."))
    if verdict.review_on and verdict.review_on <= now.date():
        raise Incomplete("review_on", _("The review date must lie ahead."))
    if act.needs_end and not (verdict.until or verdict.review_on):
        raise Incomplete("term", _("Say how long it lasts, or when it is looked at again."))
    if act.lasts and not (verdict.review_on or verdict.is_for_good):
        raise Incomplete("term", _("Say when it is looked at again, or that it is for good."))
    if act.slug == "limit" and verdict.limited_act not in set(Restriction.Act) - {Restriction.Act.EVERYTHING}:
        raise Incomplete("limited_act", _("Say what this member may not do for now."))
