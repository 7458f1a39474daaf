"""A moderator decided about something a member wrote, took a decision back, or another one heard their appeal."""

from django.utils.translation import gettext as _

from exchange.inbox.models import Notification
from exchange.inbox.telling import forget, tell
from exchange.moderation import signals

from .base import Notifier, excerpt


class Decisions(Notifier):
    """Who moderated stays unsaid: a decision speaks for the site."""

    source = "decision"

    def connect(self) -> None:
        signals.decision_made.connect(self.made)
        signals.decision_undone.connect(self.undone)
        signals.appeal_decided.connect(self.heard)

    def made(self, sender, decision, to, **kwargs) -> None:
        what = "against" if decision.how.is_against else "decided"
        self.tell(to, f"decision:{decision.pk}", decision, decision, what)

    def undone(self, sender, decision, to, **kwargs) -> None:
        forget(f"decision:{decision.pk}")
        self.tell(to, f"undone:{decision.pk}", decision, None, "undone")

    def heard(self, sender, appeal, to, **kwargs) -> None:
        self.tell(to, f"appeal:{appeal.pk}", appeal.decision, appeal, appeal.outcome)

    def tell(self, members, key: str, decision, told, what: str) -> None:
        words = {"what": what} | ({} if told is None else reasons(told))
        for member in members:
            tell(member, source=self.source, key=key, address=decision.get_absolute_url(), words=words)

    def sentence(self, notification: Notification) -> str:
        sentences = {
            "against": _("A moderator decided about something of yours. Here is why, and how to appeal."),
            "decided": _("A moderator looked at something of yours. Here is what they decided."),
            "undone": _("A decision about you was taken back."),
            "upheld": _("Your appeal was heard: the decision stands."),
            "overturned": _("Your appeal was heard: the decision was wrong and is undone."),
        }
        return sentences[notification.words["what"]]


def reasons(told) -> dict[str, str]:
    """The beginning of the reason in each written language, to be shown in the reader's."""
    return {f"text_{code}": excerpt(told.reason_in(code)) for code in ("en", "zh-hans", "zh-hant")}
