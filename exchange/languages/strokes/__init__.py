"""How Chinese characters are written, stroke by stroke: 9,574 of them, in both scripts.

    counts("我们") → {"我": 7, "们": 5}
    drawing("我") → b'{"strokes":[…],"medians":[…],"radStrokes":[…]}', as hanzi-writer reads it

Read from a SQLite file of its own, which `manage.py build_dictionary` makes beside the dictionary: its data is under
the Arphic Public License (data/SOURCES.md). Where it was not built, no character has strokes.
"""

import os
import sqlite3
import threading
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from exchange.languages import dictionary

FORMAT: Final = 1
"""Raised when the tables change, so that an older file counts as not built."""


def location() -> Path:
    return dictionary.location().with_name("strokes.sqlite3")


def drawing(character: str) -> bytes | None:
    """JSON: an outline in SVG's words and a middle line for each stroke, on a square of 1,024 with y upwards."""
    row = ask("SELECT drawing FROM strokes WHERE character = ?", ord(character)) if len(character) == 1 else None
    return zlib.decompress(row[0][0]) if row else None


def counts(characters: Iterable[str]) -> dict[str, int]:
    """How many strokes each of the characters has; those that are not known are left out."""
    asked = [ord(character) for character in dict.fromkeys(characters)]
    marks = ", ".join("?" * len(asked))
    found = dict(ask(f"SELECT character, count FROM strokes WHERE character IN ({marks})", *asked))  # noqa: S608
    return {chr(code): found[code] for code in asked if code in found}


def ask(question: str, *values: int) -> list[tuple]:
    file = connection()
    return file.execute(question, values).fetchall() if file else []


class Reader(threading.local):
    """Each thread's connection, and the process that opened it: none may cross a fork."""

    process: int = 0
    file: sqlite3.Connection | None = None


reader = Reader()


def connection() -> sqlite3.Connection | None:
    if reader.file is None or reader.process != os.getpid():
        reader.file, reader.process = opened(location()), os.getpid()
    return reader.file


def close() -> None:
    """Let this thread open the file anew when it is next asked."""
    reader.file = None


def opened(path: Path) -> sqlite3.Connection | None:
    """The file at `path`, for reading; None where there is none, or one of an older shape."""
    try:
        file = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        if file.execute("PRAGMA user_version").fetchone()[0] == FORMAT:
            return file
    except sqlite3.Error:
        return None
    file.close()
    return None


def stamp_of(path: Path) -> str:
    """The digest of what the file at `path` was made from; empty where there is none."""
    file = opened(path)
    if file is None:
        return ""
    stamp = file.execute("SELECT value FROM about WHERE name = 'stamp'").fetchone()[0]
    file.close()
    return stamp
