"""Who is told what. Each notifier listens to the rooms below and puts sentences into inboxes."""

from .acceptances import Acceptances
from .accounts import Accounts
from .arrivals import Arrivals
from .base import Notifier
from .comments import Comments
from .corrections import Corrections
from .decisions import Decisions
from .offers import Offers
from .reports import Reports
from .translations import Translations

NOTIFIERS: tuple[Notifier, ...] = (
    Comments(),
    Corrections(),
    Acceptances(),
    Translations(),
    Offers(),
    Arrivals(),
    Decisions(),
    Reports(),
    Accounts(),
)


def by_source(source: str) -> Notifier:
    """Raises KeyError for a source that is none."""
    return _BY_SOURCE[source]


_BY_SOURCE = {notifier.source: notifier for notifier in NOTIFIERS}
