"""manage.py export_readings [FILE]: the readings that members agreed on, as open data."""

from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand

from exchange.reading import exporting


class Command(BaseCommand):
    help = "Writes the readings and word bounds that members agreed on as a table (TSV), to FILE or to the screen."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", nargs="?", type=Path)

    def handle(self, *args, file: Path | None = None, verbosity: int = 1, **options) -> None:
        text = "".join(f"{line}\n" for line in exporting.lines())
        if file is None:
            self.stdout.write(text, ending="")
            return
        file.write_text(text, encoding="utf-8")
        if verbosity:
            self.stdout.write(str(file))
