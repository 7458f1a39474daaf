"""The dictionary's one file: where it is, and each thread's connection to it."""

import os
import sqlite3
import threading
from pathlib import Path
from typing import Final

from exchange.lib import env

PROJECT: Final = Path(__file__).resolve().parents[3]
FORMAT: Final = 2
"""Raised when the tables change, so that an older file counts as not built."""


class NotBuilt(Exception):
    """There is no dictionary at `location()`, or one of an older shape."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"There is no dictionary at {path}. Make it with: manage.py build_dictionary")


def location() -> Path:
    """The environment's DICTIONARY, or dictionary.sqlite3 in its VAR_DIR, or in the project's `var`."""
    folder = env.text("VAR_DIR", str(PROJECT / "var"))
    return Path(env.text("DICTIONARY", str(Path(folder) / "dictionary.sqlite3")))


def is_built() -> bool:
    """Whether there is a dictionary to ask, so that a page can do without. Cheap enough for every request."""
    try:
        connection()
    except NotBuilt:
        return False
    return True


def stamp_of(path: Path) -> str:
    """The digest of the lists and the code that the dictionary at `path` was made from; empty where there is none."""
    try:
        with opened(path) as file:
            return file.execute("SELECT value FROM about WHERE name = 'stamp'").fetchone()[0]
    except NotBuilt:
        return ""


def opened(path: Path) -> sqlite3.Connection:
    """The file at `path`, for reading; raises NotBuilt. It is never written again, so SQLite needs no locks."""
    try:
        file = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        if file.execute("PRAGMA user_version").fetchone()[0] == FORMAT:
            return file
    except sqlite3.Error as error:
        raise NotBuilt(path) from error
    file.close()
    raise NotBuilt(path)


class Reader(threading.local):
    """Each thread's connection, and the process that opened it: none may cross a fork."""

    process: int = 0
    file: sqlite3.Connection | None = None


reader = Reader()


def connection() -> sqlite3.Connection:
    if reader.file is None or reader.process != os.getpid():
        reader.file, reader.process = opened(location()), os.getpid()
    return reader.file


def close() -> None:
    """Let this thread open the file anew when it is next asked, as after one was built or put elsewhere."""
    reader.file = None
