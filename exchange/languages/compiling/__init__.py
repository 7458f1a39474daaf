"""Makes the dictionary's one file out of the lists in `data/`: done at set-up, never while somebody waits.

The file is a read-only SQLite database under CC BY-SA 4.0, the licence of what it derives from (data/SOURCES.md). The
same lists give the same bytes on the same version of SQLite.
"""

import hashlib
import os
import sqlite3
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from exchange.languages.compiling import chinese, english, meanings, pronunciations, sources
from exchange.languages.dictionary import file as shelf

Row = TypeVar("Row")
Progress = Callable[[str, int, int], None]
"""Told the name of the step, how many rows are done, and of how many."""

STEP = 5_000  # rows between two news of progress

TABLES = """
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE chinese (
    word TEXT PRIMARY KEY, articles TEXT NOT NULL, hsk2 INTEGER, hsk3 INTEGER, zipf REAL
) WITHOUT ROWID;
CREATE TABLE english (
    word TEXT PRIMARY KEY, head TEXT NOT NULL, phonetic TEXT NOT NULL, senses TEXT NOT NULL, cefr TEXT, zipf REAL,
    collins INTEGER NOT NULL, oxford INTEGER NOT NULL, tags TEXT NOT NULL, lemmas TEXT NOT NULL,
    relation TEXT NOT NULL, inflections TEXT NOT NULL, reach INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE pronunciation (word TEXT PRIMARY KEY, arpabet TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE gloss (gloss TEXT, place INTEGER, word TEXT NOT NULL, PRIMARY KEY (gloss, place)) WITHOUT ROWID;
CREATE TABLE meant (place INTEGER PRIMARY KEY, word TEXT NOT NULL);
CREATE VIRTUAL TABLE meaning USING fts5(senses, content='', detail='none', columnsize=0, tokenize='porter unicode61');
"""


def build(path: Path, progress: Progress = lambda step, done, of: None) -> None:
    """Write the dictionary to `path`, in place of the one that may be there; its readers keep that until they end."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.new")
    unfinished.unlink(missing_ok=True)
    try:
        write(unfinished, progress)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def is_current(path: Path) -> bool:
    """Whether the file there was made by this code from these lists."""
    return shelf.stamp_of(path) == stamp()


def stamp() -> str:
    """A digest of the lists and of the code that reads them."""
    digest = hashlib.sha256()
    for path in [*sources.FILES, *sorted(Path(__file__).parent.glob("*.py")), *sources.RULES]:
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def write(path: Path, progress: Progress) -> None:
    entries = chinese.rows()
    words = meanings.ranked(entries)
    with sqlite3.connect(path) as file:
        # The file is thrown away if this fails, so it needs no journal.
        file.executescript(f"PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA page_size=4096; {TABLES}")
        file.execute(f"PRAGMA user_version={shelf.FORMAT}")
        file.execute("INSERT INTO about VALUES ('licence', 'CC BY-SA 4.0'), ('stamp', ?)", [stamp()])
        insert(file, "chinese", entries, progress)
        insert(file, "english", english.rows(meanings.phrases(words)), progress)
        insert(file, "pronunciation", pronunciations.rows(), progress)
        insert(file, "gloss", meanings.glosses(words), progress)
        insert(file, "meant", meanings.places(words), progress)
        insert(file, "meaning(rowid, senses)", meanings.texts(words), progress)
        file.execute("INSERT INTO meaning(meaning) VALUES ('optimize')")
    file.close()


def insert(file: sqlite3.Connection, table: str, rows: list[tuple], progress: Progress) -> None:
    places = ", ".join("?" * len(rows[0]))
    name = table.partition("(")[0]
    file.executemany(f"INSERT INTO {table} VALUES ({places})", told(name, rows, progress))  # noqa: S608 (names of ours)


def told(step: str, rows: list[Row], progress: Progress) -> Iterable[Row]:
    for done, row in enumerate(rows):
        if done % STEP == 0:
            progress(step, done, len(rows))
        yield row
    progress(step, len(rows), len(rows))
