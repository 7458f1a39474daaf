"""Somebody corrected a sentence of theirs."""

from django.utils.translation import gettext as _

from exchange.inbox.models import Notification
from exchange.inbox.telling import tell
from exchange.posts import signals

from .base import Notifier, excerpt


class Corrections(Notifier):
    source = "correction"

    def connect(self) -> None:
        signals.correction_published.connect(self.told)

    def told(self, sender, correction, by, **kwargs) -> None:
        tell(
            (correction.comment or correction.post).author,
            source=self.source,
            key=f"correction:{correction.pk}",
            address=correction.get_absolute_url(),
            by=by,
            words={"text": excerpt(correction.corrected), "lang": correction.lang, "verdict": correction.verdict},
            at=correction.created_at,
        )

    def sentence(self, notification: Notification) -> str:
        if notification.words.get("verdict") == "perfect":
            return _("%(name)s says your sentence is perfect.") % {"name": self.who(notification)}
        return _("%(name)s corrected a sentence of yours.") % {"name": self.who(notification)}
