"""Search: how long a page of results takes beside a look-up of one row by its key, in a small site and in a large one.

    manage.py benchmark search                    # 10,000 rows and 100,000
    manage.py benchmark search --rows 10000 1000000

A database of its own is made for each size, filled, and taken away. The log of queries is mixed as people's are.
"""

import os
import platform
import random
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.db import connection

from exchange.benchmarks.corpus import Corpus
from exchange.benchmarks.report import Figure, Section, at_most
from exchange.benchmarks.scratch import scratch_database
from exchange.benchmarks.timing import Timing, seconds
from exchange.languages import pinyin, segment
from exchange.search import find
from exchange.search.backends import backend
from exchange.search.filters import Filters
from exchange.search.finding import FIRST, PAGE, Wanted, ranked, resolved
from exchange.search.models import Entry
from exchange.search.query import parse

ROWS = (10_000, 100_000)
QUERIES = 400


@dataclass(frozen=True)
class Asked:
    kind: str
    text: str
    filters: Filters = Filters()


@dataclass(frozen=True)
class Measured:
    rows: int
    searched: Timing
    """A whole page, with the things it shows."""
    ordered: Timing
    """Only which rows, in which order."""
    looked_up: Timing
    by_kind: dict[str, Timing]


def sections(rows: list[int]) -> tuple[Section, ...]:
    return (Section("search", "Search", lambda: measure(rows or ROWS)),)


SECTIONS = sections(list(ROWS))


def measure(sizes) -> Iterator[Figure]:
    yield Figure("machine", f"{os.cpu_count()} processors, {platform.machine()}, {connection.vendor}")
    first: Measured | None = None
    for rows in sizes:
        found = measured(rows)
        yield from figures(found)
        if first:
            for name, one, other in (("order", found.ordered, first.ordered), ("page", found.searched, first.searched)):
                yield at_most(
                    f"{name}: p95 with {rows:,} rows, times that with {first.rows:,}", p95(one) / p95(other), 3
                )
        first = first or found


def figures(found: Measured) -> Iterator[Figure]:
    yield Figure(f"{found.rows:,} rows: look-up by key", shown(found.looked_up))
    yield Figure(f"{found.rows:,} rows: the order of a page", shown(found.ordered))
    yield Figure(f"{found.rows:,} rows: a page of results", shown(found.searched))
    for kind, timing in found.by_kind.items():
        yield Figure(f"  {kind} ({len(timing.seconds)})", shown(timing))
    for name, took in (("order", found.ordered), ("page", found.searched)):
        yield at_most(f"{found.rows:,} rows: {name}, p95, times a look-up", p95(took) / found.looked_up.median, 30)


def p95(took: Timing) -> float:
    return took.share(0.95)


def shown(timing: Timing) -> str:
    return f"median {1e3 * timing.median:.2f} ms, p95 {1e3 * timing.share(0.95):.2f} ms"


def measured(rows: int) -> Measured:
    with scratch_database():
        backend(connection).take_down(connection)
        corpus = Corpus(rows)
        corpus.fill(progress(rows))
        put_up_again()
        log = list(queries(corpus))
        keys = list(Entry.objects.order_by("?").values_list("pk", flat=True)[:QUERIES])
        for asked in log:
            search(asked)
        took = [
            (asked, best(search, asked), best(order, asked), best(look_up, pk))
            for asked, pk in zip(log, keys, strict=True)
        ]
    kinds = sorted({asked.kind for asked in log})
    by_kind = {kind: timing(whole for asked, whole, *_ in took if asked.kind == kind) for kind in kinds}
    searched, ordered, looked_up = (timing(row[place] for row in took) for place in (1, 2, 3))
    return Measured(rows, searched, ordered, looked_up, by_kind)


def timing(times) -> Timing:
    return Timing(tuple(sorted(times)))


def best(call, item) -> float:
    """The best of three, one after the other: the machine has other things to do. SQLite works in our own thread, so
    there its processor time tells all; for PostgreSQL it is the time that we wait."""
    clock = time.thread_time if connection.vendor == "sqlite" else time.perf_counter
    return min(seconds(call, item, clock) for _ in range(3))


def search(asked: Asked) -> None:
    find(asked.text, filters=asked.filters)


def order(asked: Asked) -> None:
    query, keep = resolved(parse(asked.text), asked.filters)
    ranked(Wanted(query, keep, AnonymousUser()), FIRST, PAGE + 1)


def look_up(pk: int) -> None:
    Entry.objects.get(pk=pk)


def put_up_again() -> None:
    """The index over all rows at once, which takes less time than row by row."""
    at = backend(connection)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET maintenance_work_mem = '512MB'")
        at.put_up(connection)
        if connection.vendor == "sqlite":
            cursor.execute("INSERT INTO search_index(search_index) VALUES ('rebuild')")
        else:
            cursor.execute("VACUUM ANALYZE")
    at.settle(connection)


def progress(rows: int):
    done = 0

    def tell(count: int) -> None:
        nonlocal done
        done += count
        if sys.stderr.isatty() or done % 50_000 == 0:
            sys.stderr.write(f"\r{done:,}/{rows:,} rows\n" if not sys.stderr.isatty() else f"\r{done:,}/{rows:,} rows")
            sys.stderr.flush()

    return tell


# -- What people type -------------------------------------------------------------------------------------------------


def queries(corpus: Corpus) -> Iterator[Asked]:
    """As many of each kind each time; words as frequent as in the texts."""
    chooser = random.Random(7)  # noqa: S311
    seen = set()
    makers = (chinese, chinese, character, phrase, english, english, two_words, sound, initials, slip, mixed, filtered)
    while len(seen) < QUERIES:
        asked = chooser.choice(makers)(corpus, chooser)
        if asked and asked not in seen:
            seen.add(asked)
            yield asked


def some_chinese(corpus: Corpus, chooser: random.Random) -> str:
    while True:
        sentence = chooser.choice(corpus.sentences)
        words = [word for word in segment.words(sentence.text) if len(word) > 1 and segment.CHINESE.fullmatch(word)]
        if words:
            return chooser.choice(words)


def some_english(corpus: Corpus, chooser: random.Random) -> str:
    while True:
        sentence = chooser.choice(corpus.sentences)
        words = [word for word in sentence.text.split() if word.isascii() and word.isalpha()]
        if len(words) > 2:
            return chooser.choice(words).lower()


def chinese(corpus, chooser) -> Asked:
    return Asked("Chinese word", some_chinese(corpus, chooser))


def character(corpus, chooser) -> Asked:
    return Asked("one character", chooser.choice(some_chinese(corpus, chooser)))


def phrase(corpus, chooser) -> Asked:
    text = chooser.choice(corpus.sentences).text
    start = chooser.randrange(max(len(text) - 8, 1))
    return Asked("part of a sentence", text[start : start + 8])


def english(corpus, chooser) -> Asked:
    return Asked("English word", some_english(corpus, chooser))


def two_words(corpus, chooser) -> Asked:
    return Asked("two English words", f"{some_english(corpus, chooser)} {some_english(corpus, chooser)}")


def sound(corpus, chooser) -> Asked:
    said = [
        reading.rstrip("12345").replace("u:", "v")
        for reading in pinyin.readings(some_chinese(corpus, chooser))
        if reading
    ]
    return Asked("pinyin", chooser.choice(["", " "]).join(said))


def initials(corpus, chooser) -> Asked:
    word = some_chinese(corpus, chooser) + some_chinese(corpus, chooser)
    return Asked("initials", "".join(reading[0] for reading in pinyin.readings(word) if reading)[:4])


def slip(corpus, chooser) -> Asked | None:
    word = some_english(corpus, chooser)
    place = chooser.randrange(len(word))
    return Asked("English with a slip", word[:place] + word[place + 1 :]) if len(word) > 4 else None


def mixed(corpus, chooser) -> Asked:
    return Asked("both languages", f"{some_english(corpus, chooser)} {some_chinese(corpus, chooser)}")


def filtered(corpus, chooser) -> Asked:
    filters = Filters(kind=chooser.choice(["note", "natural", "culture"]), region=chooser.choice(["", "TW", "GB"]))
    return Asked("with filters", some_chinese(corpus, chooser), filters)
