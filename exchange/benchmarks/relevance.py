"""Relevance: whether search finds what people look for, on the demo posts, by queries of which we say what they expect.

    manage.py benchmark relevance

`dev` may be looked at while search is made better; `held` may not, and says whether it became better for others too.
A database of its own is made, filled with the demo, and taken away.
"""

import csv
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.db import connection

from exchange.benchmarks.report import Figure, Section, at_least
from exchange.benchmarks.scratch import scratch_database
from exchange.pages.demo import loading
from exchange.pages.demo.conversations import NAMESPACE
from exchange.search import find

DATA = Path(__file__).parent / "data"
PARTS = ("dev", "held")
FIRST = 5


@dataclass(frozen=True)
class Wanted:
    kind: str
    query: str
    expected: tuple[str, ...]
    """Demo posts by their names in the files."""


@dataclass(frozen=True)
class Judged:
    wanted: Wanted
    places: tuple[int, ...]
    """Where on the first page those expected stand, from 1."""

    @property
    def recall(self) -> float:
        return sum(place <= FIRST for place in self.places) / min(len(self.wanted.expected), FIRST)

    @property
    def reciprocal_rank(self) -> float:
        return 1 / self.places[0] if self.places else 0.0


def measure() -> Iterator[Figure]:
    with scratch_database():
        posts = loading.fill()
        yield Figure("corpus", f"{posts} demo posts, {connection.vendor}")
        for part in PARTS:
            yield from figures(part, [judge(wanted) for wanted in queries(part)])


def figures(part: str, judged: list[Judged]) -> Iterator[Figure]:
    yield at_least(
        f"{part}, {len(judged)} queries: recall@{FIRST}", mean(each.recall for each in judged), 0.95, "{:.3f}"
    )
    yield at_least(f"{part}: MRR", mean(each.reciprocal_rank for each in judged), 0.85, "{:.3f}")
    for kind in dict.fromkeys(each.wanted.kind for each in judged):
        of_kind = [each for each in judged if each.wanted.kind == kind]
        recall, rank = (mean(getattr(each, name) for each in of_kind) for name in ("recall", "reciprocal_rank"))
        yield Figure(f"  {kind} ({len(of_kind)})", f"{recall:.3f}, {rank:.3f}")


def mean(values) -> float:
    found = list(values)
    return sum(found) / len(found)


def queries(part: str) -> list[Wanted]:
    with (DATA / f"queries-{part}.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [Wanted(kind, query, tuple(expected.split())) for kind, query, expected in rows[1:]]


def judge(wanted: Wanted) -> Judged:
    """Topics and members that are found take a place too."""
    found = [getattr(hit.subject, "submission", None) for hit in find(wanted.query).hits]
    places = (place_of(name, found) for name in wanted.expected)
    return Judged(wanted, tuple(sorted(place for place in places if place)))


def place_of(name: str, found: list) -> int:
    submission = uuid.uuid5(NAMESPACE, name)
    return found.index(submission) + 1 if submission in found else 0


SECTIONS = (Section("relevance", "Relevance", measure),)
