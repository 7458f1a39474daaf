"""What was withdrawn or hidden before it was read is not announced any more."""

from exchange.inbox.telling import forget
from exchange.posts import signals


def connect() -> None:
    signals.withdrawn.connect(gone)
    signals.hidden.connect(gone)


def gone(sender, written, **kwargs) -> None:
    forget(f"{written._meta.model_name}:{written.pk}")
