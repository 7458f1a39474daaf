"""Measure a part of the site and say which goals it reaches: `manage.py benchmark languages [section …]`."""

from importlib import import_module

from django.core.management.base import BaseCommand, CommandParser

from exchange.benchmarks.report import Figure, Section

SUBJECTS = ("languages", "matching", "relevance", "search")
MARKS = {True: "✓", False: "✗", None: " "}


class Command(BaseCommand):
    help = __doc__
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("subject", choices=SUBJECTS)
        parser.add_argument("sections", nargs="*", help="only these; all when none is named")

        parser.add_argument("--rows", type=int, nargs="+", help="how many rows, one size after the other (search)")

    def handle(self, **options) -> None:
        subject = import_module(f"exchange.benchmarks.{options['subject']}")
        sections: tuple[Section, ...] = subject.sections(options["rows"]) if options["rows"] else subject.SECTIONS
        for section in sections:
            if section.name in options["sections"] or not options["sections"]:
                self.show(section)

    def show(self, section: Section) -> None:
        self.stdout.write(f"\n{section.title}\n{'─' * len(section.title)}")
        for figure in section.measure():
            self.stdout.write(line(figure))
            self.stdout.flush()


def line(figure: Figure) -> str:
    return f"{MARKS[figure.reached]} {figure.what:<58} {figure.value:<32} {figure.goal}".rstrip()
