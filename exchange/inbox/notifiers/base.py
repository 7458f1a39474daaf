"""What a notifier is, and how to add one.

A notifier is one file in this folder with a class and one line in `NOTIFIERS` of `__init__.py`. It names the signals it
listens to in `connect`, tells whom it concerns through `telling.tell`, and says the sentence they read in `sentence`,
which runs in the reader's language and asks the database nothing.
"""

from exchange.inbox.models import Notification
from exchange.lib import markdown

LONGEST_EXCERPT = 60  # characters


class Notifier:
    source: str

    def connect(self) -> None:
        """Listen. Receivers are methods of a member of NOTIFIERS, which lives as long as the process."""
        raise NotImplementedError

    def sentence(self, notification: Notification) -> str:
        raise NotImplementedError

    def who(self, notification: Notification) -> str:
        return notification.by.name if notification.by else ""


def excerpt(text: str) -> str:
    """The beginning of a text on one line, without markup."""
    return markdown.plain(text, LONGEST_EXCERPT)
