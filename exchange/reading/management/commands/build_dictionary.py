"""Make the dictionary's file out of the lists that come with the site, and beside it that of the strokes of characters.

What is up to date is left as it is.
"""

import sys
import time
from functools import partial
from pathlib import Path
from types import ModuleType

from django.core.management.base import BaseCommand, CommandParser

from exchange.languages import compiling, dictionary, strokes
from exchange.languages.strokes import unpacking

WIDTH = 30  # characters of the bar
STEPS = {
    "dictionary": ("chinese", "english", "pronunciation", "gloss", "meant", "meaning"),
    "strokes": ("strokes",),
}


class Command(BaseCommand):
    help = __doc__
    requires_system_checks = ()  # it needs neither database nor addresses, and is the first thing a fresh copy does

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("path", nargs="?", type=Path, help="where to write it, if not where the site looks for it")
        parser.add_argument("--force", action="store_true", help="make it even if it is up to date")

    def handle(self, **options) -> None:
        words = options["path"] or dictionary.location()
        drawings = words.with_name(strokes.location().name)
        self.make("dictionary", words, compiling, options)
        self.make("strokes", drawings, unpacking, options)

    def make(self, what: str, path: Path, maker: ModuleType, options: dict) -> None:
        if maker.is_current(path) and not options["force"]:
            if options["verbosity"] > 1:
                self.stdout.write(f"The {what} at {path} is up to date.")
            return
        began = time.monotonic()
        if not sys.stdout.isatty():
            self.stdout.write(f"Building the {what} (half a minute at most) …")
        maker.build(path, partial(self.progress, what) if sys.stdout.isatty() else lambda step, done, of: None)
        size = path.stat().st_size / 1e6
        self.stdout.write(f"Built the {what} in {time.monotonic() - began:.0f} s: {path}, {size:.0f} MB.")

    def progress(self, what: str, step: str, done: int, of: int) -> None:
        share = (STEPS[what].index(step) + done / of) / len(STEPS[what])
        filled = round(WIDTH * share)
        bar = "█" * filled + "░" * (WIDTH - filled)
        self.stdout.write(f"\rBuilding the {what} {bar} {share:4.0%}", ending="\n" if share == 1 else "")
        self.stdout.flush()
