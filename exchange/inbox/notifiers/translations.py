"""Somebody put a text of theirs into another language."""

from django.utils.translation import gettext as _

from exchange.inbox.models import Notification
from exchange.inbox.telling import tell
from exchange.posts import signals

from .base import Notifier, excerpt


class Translations(Notifier):
    source = "translation"

    def connect(self) -> None:
        signals.translation_published.connect(self.told)

    def told(self, sender, translation, by, **kwargs) -> None:
        tell(
            (translation.comment or translation.post).author,
            source=self.source,
            key=f"translation:{translation.pk}",
            address=(translation.comment or translation.post).get_absolute_url(),
            by=by,
            words={"text": excerpt(translation.body or translation.title), "lang": translation.lang},
            at=translation.created_at,
        )

    def sentence(self, notification: Notification) -> str:
        return _("%(name)s translated what you wrote.") % {"name": self.who(notification)}
