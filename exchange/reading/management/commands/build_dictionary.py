"""Make the dictionary's file out of the lists that come with the site. One that is up to date is left as it is."""

import sys
import time
from pathlib import Path

from django.core.management.base import BaseCommand, CommandParser

from exchange.languages import compiling, dictionary

WIDTH = 30  # characters of the bar
STEPS = ("chinese", "english", "pronunciation", "gloss", "meant", "meaning")


class Command(BaseCommand):
    help = __doc__
    requires_system_checks = ()  # it needs neither database nor addresses, and is the first thing a fresh copy does

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("path", nargs="?", type=Path, help="where to write it, if not where the site looks for it")
        parser.add_argument("--force", action="store_true", help="make it even if it is up to date")

    def handle(self, **options) -> None:
        path = options["path"] or dictionary.location()
        if compiling.is_current(path) and not options["force"]:
            if options["verbosity"] > 1:
                self.stdout.write(f"The dictionary at {path} is up to date.")
            return
        began = time.monotonic()
        if not sys.stdout.isatty():
            self.stdout.write("Building the dictionary (half a minute at most) …")
        compiling.build(path, self.progress if sys.stdout.isatty() else lambda step, done, of: None)
        size = path.stat().st_size / 1e6
        self.stdout.write(f"Built the dictionary in {time.monotonic() - began:.0f} s: {path}, {size:.0f} MB.")

    def progress(self, step: str, done: int, of: int) -> None:
        share = (STEPS.index(step) + done / of) / len(STEPS)
        filled = round(WIDTH * share)
        bar = "█" * filled + "░" * (WIDTH - filled)
        self.stdout.write(f"\rBuilding the dictionary {bar} {share:4.0%}", ending="\n" if share == 1 else "")
        self.stdout.flush()
