from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class InboxConfig(AppConfig):
    name = "exchange.inbox"
    verbose_name = _("Inbox")

    def ready(self) -> None:
        from exchange.inbox import untelling
        from exchange.inbox.notifiers import NOTIFIERS

        for notifier in NOTIFIERS:
            notifier.connect()
        untelling.connect()

    def unread_for(self, member) -> int:
        """What waits for `member`: one query, by an index of unread rows only."""
        from exchange.inbox.models import Notification

        return Notification.objects.filter(member=member).unread().count()
