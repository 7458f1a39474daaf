"""The command that measures: its table, its marks, and its choice of sections."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from exchange.benchmarks import languages
from exchange.benchmarks.report import Figure, Section, at_least, at_most
from exchange.benchmarks.timing import time_each

FIGURES = [at_least("words found %", 99.5, 99), at_most("milliseconds", 2, 1), Figure("size, MB", "56")]


def run(*words: str) -> str:
    said = StringIO()
    call_command("benchmark", *words, stdout=said)
    return said.getvalue()


@pytest.fixture(autouse=True)
def two_sections(monkeypatch: pytest.MonkeyPatch) -> None:
    sections = (Section("one", "The first", lambda: FIGURES), Section("two", "The second", lambda: FIGURES[:1]))
    monkeypatch.setattr(languages, "SECTIONS", sections)


def test_each_figure_stands_beside_its_goal() -> None:
    rows = [line.split() for line in run("languages", "one").splitlines() if line]
    assert rows[2] == ["✓", "words", "found", "%", "99.50", "≥", "99.00"]
    assert rows[3] == ["✗", "milliseconds", "2.00", "≤", "1.00"]
    assert rows[4] == ["size,", "MB", "56"]


def test_all_sections_are_measured_unless_some_are_named() -> None:
    assert "The first" in run("languages")
    assert "The second" in run("languages")
    assert "The first" not in run("languages", "two")


def test_an_unknown_subject_is_refused() -> None:
    with pytest.raises(CommandError, match="invalid choice"):
        run("cooking")


def test_timings_are_told_by_their_order() -> None:
    timing = time_each(lambda item: None, range(200))
    assert 0 <= timing.share(0) <= timing.median <= timing.share(0.99) <= timing.share(1)
