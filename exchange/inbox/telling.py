"""Putting something into a member's inbox, exactly once."""

from exchange.inbox.models import Notification


def tell(member, *, source: str, key: str, address: str, by=None, words: dict[str, str] | None = None, at=None) -> None:
    """Idempotent in (`member`, `key`). Nobody is told what they did themselves, nor once their account is closed."""
    if (by and by.pk == member.pk) or not member.is_active:
        return
    row = Notification(member=member, source=source, key=key, by=by, address=address, words=words or {})
    if at:
        row.created_at = at
    # Two workers may tell the same at the same time: the constraint decides, and the second row is silently dropped.
    Notification.objects.bulk_create([row], ignore_conflicts=True)


def forget(key: str) -> None:
    """What was told and not read yet is untold, when the thing itself is gone."""
    Notification.objects.filter(key=key).unread().delete()
