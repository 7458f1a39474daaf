"""What machines made of a text goes when the text is edited or taken away, and after a while in any case."""

from datetime import timedelta

from django.utils import timezone

from exchange.posts import signals
from exchange.posts.models import Comment, Post
from exchange.reading.models import MachineTranslation

KEPT = timedelta(days=90)
AT_ONCE = 500  # a tick should be short; the next one takes the rest


def forget_old_translations() -> int:
    """How many went."""
    old = MachineTranslation.objects.filter(made_at__lt=timezone.now() - KEPT)
    return MachineTranslation.objects.filter(pk__in=list(old.values_list("pk", flat=True)[:AT_ONCE])).delete()[0]


def listen() -> None:
    signals.post_edited.connect(forget_edited, dispatch_uid="forget machine translations of a post")
    signals.comment_edited.connect(forget_edited, dispatch_uid="forget machine translations of a comment")
    signals.withdrawn.connect(forget_gone, dispatch_uid="forget machine translations of what was withdrawn")
    signals.hidden.connect(forget_gone, dispatch_uid="forget machine translations of what was hidden")


def forget_edited(sender, post: Post | None = None, comment: Comment | None = None, **kwargs) -> None:
    MachineTranslation.objects.of(comment or post).delete()


def forget_gone(sender, written, **kwargs) -> None:
    if isinstance(written, (Post, Comment)):
        MachineTranslation.objects.under(written).delete()
