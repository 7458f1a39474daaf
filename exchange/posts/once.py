"""Writing once, however often the form is sent: a double click, a re-sent page, a phone that tries again."""

import uuid
from collections.abc import Callable
from typing import TypeVar

from django.db import IntegrityError, transaction

from exchange.posts.models import Written

Thing = TypeVar("Thing", bound=Written)


def write_once(model: type[Thing], author, submission: uuid.UUID | None, write: Callable[[], Thing]) -> Thing:
    """What `write` makes, whole or not at all; or what a form of this number made before, which costs no limit."""
    if earlier := sent_before(model, author, submission):
        return earlier
    try:
        with transaction.atomic():
            return write()
    except IntegrityError:
        # The same form on its way at the same time: the database let one of the two through.
        if earlier := sent_before(model, author, submission):
            return earlier
        raise


def sent_before(model: type[Thing], author, submission: uuid.UUID | None) -> Thing | None:
    return model.objects.filter(author=author, submission=submission).first() if submission else None
