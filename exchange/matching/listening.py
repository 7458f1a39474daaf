"""When a question begins to climb, when it is done, and when it has to climb again."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from exchange.matching.models import Climb
from exchange.posts import signals
from exchange.posts.models import Post

JUST_NOW = timedelta(minutes=1)


def connect() -> None:
    signals.post_published.connect(asked, dispatch_uid="a question begins to climb")
    signals.comment_published.connect(answered, dispatch_uid="a comment ends a climb")
    signals.correction_published.connect(corrected, dispatch_uid="a correction ends a climb")
    for signal in (signals.withdrawn, signals.hidden, signals.restored):
        signal.connect(changed, dispatch_uid="a climb follows what is seen")
    for signal in (signals.locked, signals.unlocked):
        signal.connect(opened_or_closed, dispatch_uid="a climb follows what is open")


def asked(sender, post: Post, **said) -> None:
    """The first step is taken at once, or by the next tick for what is told of the past."""
    if not post.is_question:
        return
    Climb.objects.begin(post)
    if timezone.now() - post.created_at < JUST_NOW:
        from exchange.matching.tasks import climb_first

        transaction.on_commit(lambda: climb_first.enqueue(post.pk))


def answered(sender, comment, by, **said) -> None:
    if by.pk != comment.post.author_id:
        Climb.objects.filter(post=comment.post_id).end()


def corrected(sender, correction, by, **said) -> None:
    Climb.objects.filter(post=correction.post_id).end()


def changed(sender, written, **said) -> None:
    """Something came out of sight or back: whether the question waits is asked anew."""
    post = written if isinstance(written, Post) else getattr(written, "post", None)
    if post is not None:
        settle(post.pk)


def opened_or_closed(sender, post: Post, **said) -> None:
    settle(post.pk)


def settle(post: int) -> None:
    climb = Climb.objects.filter(post=post)
    if Post.objects.shown().awaiting_answer().filter(pk=post).exists():
        climb.resume()
    else:
        climb.end()
