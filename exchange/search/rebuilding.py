"""Rebuilding the index in place: each entry is brought up to date where it stands, so that nothing is ever missing."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields

from django.db import connection, transaction

from accounts.models import User
from exchange.posts.models import Comment, Correction, Post, Topic, Translation
from exchange.search.backends import backend
from exchange.search.documents import document, things
from exchange.search.indexing import LATER, entries_of, index
from exchange.search.models import Entry, Rebuilding

MODELS = (Topic, User, Post, Comment, Correction, Translation)
BATCH = 200


@dataclass
class Difference:
    """How many entries are lacking, how many say something else than the content, and how many have no content."""

    missing: int = 0
    outdated: int = 0
    superfluous: int = 0

    @property
    def total(self) -> int:
        return sum(getattr(self, field.name) for field in fields(self))


def left_to_do() -> int:
    """Things that a rebuilding has not come to yet."""
    return sum(remaining(model).count() for model in MODELS)


def rebuild(done: Callable[[int], None] = lambda count: None) -> int:
    """From where an earlier one was interrupted to the end; `done` hears of each batch. How many things there were."""
    total = 0
    for model in MODELS:
        while batch := list(remaining(model)[:BATCH]):
            with transaction.atomic():
                total += index(batch)
                Rebuilding.objects.update_or_create(thing=name(model), defaults={"last": batch[-1].pk})
            done(len(batch))
        Rebuilding.objects.update_or_create(thing=name(model), defaults={"is_done": True})
    for entries in orphans():
        Entry.objects.filter(pk__in=entries).delete()
    Rebuilding.objects.all().delete()
    backend(connection).settle(connection)
    return total


def is_complete() -> bool:
    """Whether there is an entry for each post; a quick look, not a comparison."""
    wanted = Post.objects.filter(withdrawn_at=None).count()
    return not Rebuilding.objects.exists() and Entry.objects.filter(thing=Entry.Thing.POST).count() >= wanted


def start_again() -> None:
    Rebuilding.objects.all().delete()


def remaining(model: type):
    reached = Rebuilding.objects.filter(thing=name(model)).first()
    if reached and reached.is_done:
        return things(model).none()
    return things(model).filter(pk__gt=reached.last if reached else 0)


def name(model: type) -> str:
    return model._meta.model_name


def orphans() -> Iterator[list[int]]:
    """Entries of what is not there any more."""
    for model in MODELS:
        of_kind = Entry.objects.filter(thing=name(model))
        yield list(of_kind.exclude(thing_id__in=model.objects.values("pk")).values_list("pk", flat=True))


def check(done: Callable[[int], None] = lambda count: None) -> Difference:
    """Compares every entry with what it should be; writes nothing."""
    found = Difference(superfluous=sum(map(len, orphans())))
    for model in MODELS:
        last = 0
        while batch := list(things(model).filter(pk__gt=last)[:BATCH]):
            compare(batch, found)
            last = batch[-1].pk
            done(len(batch))
    return found


def compare(batch: list, found: Difference) -> None:
    here = Entry.objects.filter(thing=name(type(batch[0])), thing_id__in=[thing.pk for thing in batch])
    is_now = {(entry.thing, entry.thing_id): entry for entry in here}
    wanted = entries_of([made for thing in batch if (made := document(thing))])
    for entry in wanted:
        there = is_now.pop((entry.thing, entry.thing_id), None)
        found.missing += there is None
        found.outdated += there is not None and differs(there, entry)
    found.superfluous += len(is_now)


def differs(one: Entry, other: Entry) -> bool:
    names = ["post_id", "author_id", *(field for field in LATER if field not in ("post", "author"))]
    return any(getattr(one, field) != getattr(other, field) for field in names)
