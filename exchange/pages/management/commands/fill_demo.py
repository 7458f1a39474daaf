"""Fill an empty site with demo members and posts. Where anyone has joined already, nothing is touched."""

import sys
from collections.abc import Iterator

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand

from exchange.pages.demo import loading

WIDTH = 30  # characters of the bar


class Command(BaseCommand):
    help = __doc__

    def handle(self, **options) -> None:
        try:
            count = loading.fill(seen=self.progress if sys.stdout.isatty() else iter)
        except loading.NotEmpty:
            self.stdout.write("There are members already, so no demo content is added.")
            return
        call_command("annotate", stdout=self.stdout)
        self.stdout.write(f"Filled with demo members and their {count} posts.")
        if not settings.DEBUG:
            self.stdout.write("No moderator was made: the demo one has a known password and is for development only.")

    def progress(self, posts: list[dict]) -> Iterator[dict]:
        for done, post in enumerate(posts):
            filled = WIDTH * done // len(posts)
            bar = "█" * filled + "░" * (WIDTH - filled)
            self.stdout.write(f"\rFilling with demo content {bar} {done}/{len(posts)}", ending="")
            self.stdout.flush()
            yield post
        self.stdout.write("\r" + " " * (WIDTH + 40) + "\r", ending="")
