"""Marks are made now; on a site that has lived for a month they were made soon after what they are for."""

from datetime import datetime, timedelta

from exchange.inbox.models import Notification
from exchange.posts.models import Acceptance, NaturalnessVote, Thanks, TranslationVote

LEFT_UNREAD = 2  # newest notices of each member, so that an inbox shows both states


def backdate(now: datetime) -> None:
    backdate_marks(Thanks.objects.select_related("post", "comment", "correction", "translation"), now)
    backdate_marks(NaturalnessVote.objects.select_related("post", "comment"), now)
    backdate_marks(TranslationVote.objects.select_related("translation"), now)
    backdate_acceptances(now)


def backdate_marks(marks, now: datetime) -> None:
    moved = list(marks)
    for mark in moved:
        mark.created_at = some_time_after(written_of(mark).created_at, mark.pk, now)
    marks.model.objects.bulk_update(moved, ["created_at"], batch_size=200)


def written_of(mark):
    """What it was given for."""
    targets = (getattr(mark, name, None) for name in ("post", "comment", "correction", "translation"))
    return next(target for target in targets if target is not None)


def some_time_after(moment: datetime, number: int, now: datetime) -> datetime:
    """Within four hours, each at its own minute, and never in the future."""
    return min(moment + timedelta(minutes=3 + 37 * number % 240), now)


def backdate_acceptances(now: datetime) -> None:
    for acceptance in Acceptance.objects.select_related("comment", "correction"):
        answer = acceptance.answer
        acceptance.created_at = some_time_after(answer.created_at, acceptance.pk, now)
        acceptance.save(update_fields=["created_at"])
        told = Notification.objects.filter(member=answer.author_id, source="acceptance")
        told.filter(key=f"accepted:{answer.anchor}").update(created_at=acceptance.created_at)


def read_inboxes(now: datetime) -> None:
    """Everyone has seen everything but their newest notices."""
    unread: dict[int, list[int]] = {}
    for pk, member in Notification.objects.order_by("-created_at", "-pk").values_list("pk", "member"):
        unread.setdefault(member, []).append(pk)
    newest = [pk for pks in unread.values() for pk in pks[:LEFT_UNREAD]]
    Notification.objects.exclude(pk__in=newest).update(read_at=now)
