"""Something happened to the account itself."""

from django.utils import timezone
from django.utils.translation import gettext as _

from accounts import signals
from exchange.inbox.models import Notification
from exchange.inbox.telling import tell

from .base import Notifier


class Accounts(Notifier):
    source = "account"

    def connect(self) -> None:
        signals.number_released.connect(self.released)

    def released(self, sender, user, **kwargs) -> None:
        key = f"released:{timezone.now():%Y%m%d%H%M%S}"
        tell(user, source=self.source, key=key, address="/settings/security/")

    def sentence(self, notification: Notification) -> str:
        return _("Someone else holds your old number now, so it no longer opens this account. Please add your new one.")
