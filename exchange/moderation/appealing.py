"""Appealing: the member a decision is about says once what is wrong with it, and another moderator hears them."""

from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from exchange.moderation import deciding, signals
from exchange.moderation.deciding import Incomplete
from exchange.moderation.duty import require_impartial, require_moderator
from exchange.moderation.models import Appeal, Decision, LogEntry
from exchange.posts.refusals import NotNow, NotYours


@dataclass(frozen=True)
class Answer:
    """What another moderator says to an appeal."""

    outcome: str
    reason_en: str
    reason_zh_hans: str
    reason_zh_hant: str


@transaction.atomic
def appeal(decision: Decision, by, text: str) -> Appeal:
    """Open to the suspended, too: no limit and no restriction stands before it. Raises Refused."""
    if decision.member.pk != by.pk:
        raise NotYours(_("Only the member a decision is about can appeal."))
    if hasattr(decision, "appeal"):
        raise NotNow(_("You have appealed already. Another moderator will look at it."))
    if not decision.can_be_appealed:
        raise NotNow(_("This decision cannot be appealed any more."))
    if not text.strip():
        raise Incomplete("text", _("Say in a sentence or two what we should know."))
    try:
        with transaction.atomic():
            made = Appeal.objects.create(decision=decision, by=by, text=text)
    except IntegrityError as sent_twice:
        raise NotNow(_("You have appealed already. Another moderator will look at it.")) from sent_twice
    LogEntry.write(LogEntry.Act.APPEALED, decision.case, by=by, decision=decision)
    signals.appeal_received.send(Appeal, appeal=made, by=by, to=[by])
    return made


def allow_answer(appeal: Appeal, by) -> None:
    """Raises Refused for those who made the decision, or whom it is about."""
    require_moderator(by)
    require_impartial(appeal.decision.case, by)
    if appeal.decision.by_id == by.pk:
        raise NotYours(_("You made this decision, so another moderator hears the appeal."))
    if not appeal.is_waiting:
        raise NotNow(_("This appeal has been answered already."))


@transaction.atomic
def answer(appeal: Appeal, by, said: Answer) -> Appeal:
    """Uphold the decision, or overturn it, which undoes what it did. Raises Refused."""
    current = (
        Appeal.objects.select_for_update(of=("self",)).select_related("decision__case__member", "by").get(pk=appeal.pk)
    )
    allow_answer(current, by)
    require_complete(said)
    current.outcome, current.decided_by, current.decided_at = said.outcome, by, timezone.now()
    current.reason_en = said.reason_en
    current.reason_zh_hans, current.reason_zh_hant = said.reason_zh_hans, said.reason_zh_hant
    current.save()
    if said.outcome == Appeal.Outcome.OVERTURNED and current.decision.is_standing:
        deciding.undo(current.decision, by, reopens=False)
    LogEntry.write(said.outcome, current.decision.case, by=by, decision=current.decision)
    signals.appeal_decided.send(Appeal, appeal=current, by=by, to=[current.by])
    return current


def require_complete(said: Answer) -> None:
    if said.outcome not in Appeal.Outcome:
        raise Incomplete("outcome", _("Say whether the decision stands."))
    if not said.reason_en.strip():
        raise Incomplete("reason_en", _("Give the reason in English."))
    if not (said.reason_zh_hans.strip() and said.reason_zh_hant.strip()):
        raise Incomplete("reason_zh", _("Give the reason in Chinese."))
