"""The asker said: this answered me."""

from django.utils.translation import gettext as _

from exchange.inbox.models import Notification
from exchange.inbox.telling import forget, tell
from exchange.posts import signals

from .base import Notifier, excerpt


class Acceptances(Notifier):
    source = "acceptance"

    def connect(self) -> None:
        signals.accepted.connect(self.told)
        signals.unaccepted.connect(self.untold)

    def told(self, sender, acceptance, by, **kwargs) -> None:
        tell(
            acceptance.answer.author,
            source=self.source,
            key=self.key(acceptance),
            address=acceptance.answer.get_absolute_url(),
            by=by,
            words={"text": excerpt(str(acceptance.post)), "lang": acceptance.post.lang},
            at=acceptance.created_at,
        )

    def untold(self, sender, acceptance, **kwargs) -> None:
        forget(self.key(acceptance))

    def key(self, acceptance) -> str:
        return f"accepted:{acceptance.answer.anchor}"

    def sentence(self, notification: Notification) -> str:
        return _("Your answer helped %(name)s: it is marked as the one that did.") % {"name": self.who(notification)}
