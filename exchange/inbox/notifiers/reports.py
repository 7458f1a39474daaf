"""What a member reported was decided."""

from django.utils.translation import gettext as _

from exchange.inbox.models import Notification
from exchange.inbox.telling import tell
from exchange.moderation import signals

from .base import Notifier


class Reports(Notifier):
    source = "report"

    def connect(self) -> None:
        signals.report_decided.connect(self.decided)

    def decided(self, sender, report, decision, to, **kwargs) -> None:
        words = {"what": "acted" if decision.has_acted else "kept"}
        for member in to:
            tell(member, source=self.source, key=f"report:{report.pk}", address="/reports/", words=words)

    def sentence(self, notification: Notification) -> str:
        if notification.words["what"] == "acted":
            return _("Thank you for your report: a moderator acted on it.")
        return _("Thank you for your report: a moderator looked, and found nothing against the rules.")
