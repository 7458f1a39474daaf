"""Rebuild what search knows, in place and while people search. Interrupted, it goes on where it was."""

import sys

from django.core.management.base import BaseCommand, CommandParser

from exchange.search import rebuilding
from exchange.search.documents import things

WIDTH = 30  # characters of the bar


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="count what differs, and write nothing")
        parser.add_argument("--afresh", action="store_true", help="from the start, though one was interrupted")

        parser.add_argument("--if-needed", action="store_true", help="only where posts are missing")

    def handle(self, **options) -> None:
        if options["if_needed"] and rebuilding.is_complete():
            return
        if options["check"]:
            self.compare()
            return
        if options["afresh"]:
            rebuilding.start_again()
        count = rebuilding.rebuild(Bar(self.stdout, rebuilding.left_to_do(), "Indexing"))
        self.stdout.write(f"Indexed {count} things.")

    def compare(self) -> None:
        bar = Bar(self.stdout, sum(things(model).count() for model in rebuilding.MODELS), "Comparing")
        found = rebuilding.check(bar)
        self.stdout.write(f"{found.missing} missing, {found.outdated} outdated, {found.superfluous} superfluous.")
        if found.total:
            self.stderr.write("manage.py reindex puts this right.")
            sys.exit(1)


class Bar:
    """How much is done, where somebody is watching."""

    def __init__(self, stream, total: int, doing: str) -> None:
        self.stream, self.total, self.doing, self.done = stream, max(total, 1), doing, 0

    def __call__(self, count: int) -> None:
        self.done += count
        if not self.stream.isatty():
            return
        filled = min(WIDTH * self.done // self.total, WIDTH)
        self.stream.write(f"\r{self.doing} {'█' * filled}{'░' * (WIDTH - filled)} {self.done}/{self.total}", ending="")
        if self.done >= self.total:
            self.stream.write("\r" + " " * (WIDTH + 40) + "\r", ending="")
        self.stream.flush()
