"""Pictures nothing shows: sent with a form that was never finished, or replaced since. They go after a day."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from exchange.attachments.models import Picture

KEPT = timedelta(days=1)
AT_ONCE = 200  # a tick should be short; the next one takes the rest


def orphans() -> QuerySet[Picture]:
    """Asked of whatever points at pictures, so that rooms above need not be known here."""
    pictures = Picture.objects.all()
    for relation in Picture._meta.get_fields(include_hidden=True):
        if relation.auto_created and not relation.concrete:
            name = relation.field.name
            pictures = pictures.filter(
                ~Exists(relation.related_model._base_manager.filter(**{name: OuterRef("pk")}).order_by())
            )
    return pictures


def remove_orphans() -> int:
    """How many went."""
    left = list(orphans().filter(created_at__lt=timezone.now() - KEPT)[:AT_ONCE])
    for picture in left:
        picture.delete()
    return len(left)


def delete_file(sender, instance: Picture, **kwargs) -> None:
    """A file goes with its row, also when a member's account does; not before it is certain that the row went."""
    storage, name = instance.file.storage, instance.file.name
    if name:
        transaction.on_commit(lambda: storage.delete(name))
