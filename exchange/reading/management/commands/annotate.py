"""Annotate what has no annotation yet, or one of older tables, and forget those of texts that are gone.

Begun again after a break it goes on where it was: what is done is found done.
"""

import sys
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from exchange.posts.models import Comment, Correction, Post, Translation
from exchange.reading.annotating import annotations_of, version
from exchange.reading.models import Annotation
from exchange.reading.models.annotation import digest_of
from exchange.reading.texts import texts_of

WIDTH = 30  # characters of the bar
SLICE = 200


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="only count what is missing; fails where anything is")

    def handle(self, **options) -> None:
        began, self.total, self.done = timezone.now(), sum(rows.count() for rows in everything()), 0
        texts, missing = set(), 0
        for slice_ in batched(chain.from_iterable(map(iterated, everything())), SLICE):
            wanted = {digest_of(text): text for text in texts_of(slice_)}
            texts |= wanted.keys()
            lacking = wanted.keys() - current(wanted)
            missing += len(lacking)
            if not options["check"]:
                Annotation.objects.keep(annotations_of([wanted[digest] for digest in sorted(lacking)]))
            if options["verbosity"]:
                self.progress(len(slice_))
        before = Annotation.objects.filter(made_at__lt=began).values_list("pk", flat=True)
        gone = [digest for digest in before.iterator() if digest not in texts]
        if options["check"]:
            self.stdout.write(f"{len(texts)} texts, {missing} to annotate, {len(gone)} to forget.")
            sys.exit(1 if missing or gone else 0)
        for slice_ in batched(gone, SLICE):
            Annotation.objects.filter(pk__in=slice_).delete()
        if options["verbosity"]:
            self.stdout.write(f"Annotated {missing} texts of {len(texts)}, forgot {len(gone)}.")

    def progress(self, more: int) -> None:
        self.done += more
        if sys.stdout.isatty():
            filled = WIDTH * self.done // self.total
            bar = "█" * filled + "░" * (WIDTH - filled)
            self.stdout.write(f"\rAnnotating {bar} {self.done}/{self.total} ", ending="\n" if filled == WIDTH else "")
            self.stdout.flush()


def batched(things: Iterable, size: int) -> Iterator[list]:
    rest = iter(things)
    while batch := list(islice(rest, size)):
        yield batch


def everything() -> list:
    """All that was not taken back."""
    rows = (Post.objects.select_related("help_request"), Comment.objects, Correction.objects, Translation.objects)
    return [each.filter(withdrawn_at=None).order_by("pk") for each in rows]


def iterated(rows) -> Iterator:
    return rows.iterator(chunk_size=SLICE)


def current(wanted: dict[str, str]) -> set[str]:
    return set(Annotation.objects.filter(pk__in=wanted, version=version()).values_list("pk", flat=True))
