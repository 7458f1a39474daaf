"""Has what people write annotated as it is saved, and forgets what they took back."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import transaction

from exchange.posts import signals
from exchange.reading.models import Annotation
from exchange.reading.texts import texts_of

NEWS = {
    "post": (signals.post_published, signals.post_edited),
    "comment": (signals.comment_published, signals.comment_edited),
    "correction": (signals.correction_published,),
    "translation": (signals.translation_published,),
}


put_off = ContextVar("put_off", default=False)


@contextmanager
def later() -> Iterator[None]:
    """Leaves what is written meanwhile to `manage.py annotate`, which does many at once."""
    token = put_off.set(True)
    try:
        yield
    finally:
        put_off.reset(token)


def connect() -> None:
    for name, news in NEWS.items():
        for signal in news:
            signal.connect(RECEIVERS[name], dispatch_uid=f"annotate {name}")
    signals.withdrawn.connect(forget, dispatch_uid="forget annotations")


def post_written(post, **said) -> None:
    leave(post)


def comment_written(comment, **said) -> None:
    leave(comment)


def correction_written(correction, **said) -> None:
    leave(correction)


def translation_written(translation, **said) -> None:
    leave(translation)


RECEIVERS = {
    "post": post_written,
    "comment": comment_written,
    "correction": correction_written,
    "translation": translation_written,
}


def leave(written) -> None:
    """For after the writer's transaction, whatever becomes of it: a text without annotations can still be read."""
    from exchange.reading.tasks import annotate_written

    if put_off.get():
        return
    model, pk = written._meta.model_name, written.pk
    transaction.on_commit(lambda: annotate_written.enqueue(model, pk), robust=True)


def forget(written, **said) -> None:
    """What is taken back is not kept here either; should the same stand elsewhere, it is made again when needed."""
    Annotation.objects.of(texts_of([written])).delete()
