"""Reporting: somebody points at a text or a member, and it joins the one open case about it."""

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from exchange.moderation import signals
from exchange.moderation.models import Case, LogEntry, Reason, Report
from exchange.moderation.targets import content_type_of, language_in, member_of, touches_protected
from exchange.posts import limits
from exchange.posts.refusals import NotNow

SEVEREST = 9
LONGEST_NOTE = 500


class AlreadyReported(NotNow):
    """The same person has reported it, and it is still being looked at."""


class OwnText(NotNow):
    """One's own words, or oneself."""


def report(by, target, reason: Reason, note: str = "") -> Report:
    """Raises OwnText, AlreadyReported, or NotNow for limits and restrictions."""
    limits.require("report", by)
    allow_report(by, target)
    limits.spend("report", by)
    return receive(target, reason, reporter=by, note=note)


def allow_report(by, target) -> None:
    if member_of(target).pk == by.pk:
        raise OwnText(_("This is yours. You can edit it or take it down yourself."))
    if has_reported(by, target):
        raise AlreadyReported(_("You have reported this already. Thank you; we are looking at it."))


def has_reported(by, target) -> bool:
    return Report.objects.filter(reporter=by, case__in=Case.objects.open().about(target)).exists()


def report_by_rule(target, rule, found: str) -> Report | None:
    """What an automatic rule noticed; None when it had noticed it before and nobody has decided yet."""
    if Report.objects.filter(found_by=rule.slug, case__in=Case.objects.open().about(target)).exists():
        return None
    try:
        return receive(target, Reason.objects.get(slug=rule.reason), found_by=rule.slug, note=found[:LONGEST_NOTE])
    except AlreadyReported:  # by the same rule, reading the same text in another request
        return None


@transaction.atomic
def receive(target, reason: Reason, *, reporter=None, found_by: str = "", note: str = "") -> Report:
    case = open_case(target, reason)
    try:
        with transaction.atomic():
            made = Report.objects.create(case=case, reporter=reporter, found_by=found_by, reason=reason, note=note)
    except IntegrityError as sent_twice:
        raise AlreadyReported(_("You have reported this already. Thank you; we are looking at it.")) from sent_twice
    make_graver(case, reason)
    LogEntry.write(LogEntry.Act.REPORTED, case, by=reporter, facts=found_by or reason.slug)
    signals.report_received.send(Report, report=made, by=reporter, to=[reporter] if reporter else [])
    return made


def open_case(target, reason: Reason) -> Case:
    """The open case about `target`, or a new one; two reports at the same moment find the same."""
    if case := Case.objects.open().about(target).first():
        return case
    is_protected = touches_protected(target)
    try:
        with transaction.atomic():
            case = Case.objects.create(
                content_type=content_type_of(target),
                object_id=target.pk,
                member=member_of(target),
                reason=reason,
                severity=severity_of(reason, is_protected),
                language=language_in(target),
                is_protected=is_protected,
            )
    except IntegrityError:
        return Case.objects.open().about(target).get()
    LogEntry.write(LogEntry.Act.OPENED, case, facts=reason.slug)
    return case


def make_graver(case: Case, reason: Reason) -> None:
    """A case stands in the queue where its gravest report puts it."""
    severity = severity_of(reason, case.is_protected)
    if severity > case.severity:
        case.reason, case.severity = reason, severity
        case.save(update_fields=["reason", "severity"])


def severity_of(reason: Reason, is_protected: bool) -> int:
    """One step up where somebody under 18 is touched."""
    return min(SEVEREST, reason.severity + is_protected)
