"""Unpacks the stroke order of characters (data/strokes.xz) into a SQLite file: a row of compressed JSON for each."""

import hashlib
import json
import lzma
import os
import sqlite3
import zlib
from collections.abc import Iterator
from itertools import accumulate, islice
from pathlib import Path
from typing import Final

from exchange.languages import strokes as shelf
from exchange.languages.compiling import Progress

PACKED: Final = Path(__file__).parents[1] / "data" / "strokes.xz"
POINTS: Final = {"M": 1, "L": 1, "Q": 2, "C": 3, "Z": 0}
"""How many points follow each of SVG's commands."""
STEP: Final = 500  # rows between two news of progress
TABLES: Final = """
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE strokes (character INTEGER PRIMARY KEY, count INTEGER NOT NULL, drawing BLOB NOT NULL);
"""


def build(path: Path, progress: Progress = lambda step, done, of: None) -> None:
    """Write the file to `path`, in place of the one that may be there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.new")
    unfinished.unlink(missing_ok=True)
    try:
        write(unfinished, progress)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def is_current(path: Path) -> bool:
    return shelf.stamp_of(path) == stamp()


def stamp() -> str:
    digest = hashlib.sha256(str(shelf.FORMAT).encode())
    for path in (PACKED, Path(__file__)):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def write(path: Path, progress: Progress) -> None:
    about, series = unpacked()
    of = len(about["characters"])
    with sqlite3.connect(path) as file:
        file.executescript(f"PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA page_size=4096; {TABLES}")
        file.execute(f"PRAGMA user_version={shelf.FORMAT}")
        file.execute("INSERT INTO about VALUES ('notice', ?), ('stamp', ?)", [about["notice"], stamp()])
        for done, row in enumerate(rows(about, series)):
            if done % STEP == 0:
                progress("strokes", done, of)
            file.execute("INSERT INTO strokes VALUES (?, ?, ?)", row)
    file.close()
    progress("strokes", of, of)


def rows(about: dict, series: dict[str, Iterator[int]]) -> Iterator[tuple[int, int, bytes]]:
    """By code point, as SQLite keeps large rows closer together under a number."""
    for character, commands, radical in zip(about["characters"], about["commands"], about["radicals"], strict=True):
        outlines = [each + "Z" for each in commands.split("Z")[:-1]]
        drawn = {"strokes": [outline(each, series) for each in outlines], "medians": [median(series) for _ in outlines]}
        if radical is not None:
            drawn["radStrokes"] = radical
        yield ord(character), len(outlines), zlib.compress(json.dumps(drawn, separators=(",", ":")).encode(), 9)


def outline(commands: str, series: dict[str, Iterator[int]]) -> str:
    """`MQZ` as `M 350 571 Q 380 593 449 614 Z`."""
    size = sum(POINTS[command] for command in commands)
    places = iter(points(size, series["stroke_x"], series["stroke_y"]))
    written = ([command, *(f"{x} {y}" for x, y in islice(places, POINTS[command]))] for command in commands)
    return " ".join(word for words in written for word in words)


def median(series: dict[str, Iterator[int]]) -> list[tuple[int, int]]:
    return points(next(series["median_sizes"]), series["median_x"], series["median_y"])


def points(size: int, xs: Iterator[int], ys: Iterator[int]) -> list[tuple[int, int]]:
    """As many points, from the steps between them."""
    return list(zip(accumulate(islice(xs, size)), accumulate(islice(ys, size)), strict=True))


def unpacked() -> tuple[dict, dict[str, Iterator[int]]]:
    """What the file says of itself, and its series of numbers."""
    head, _, body = lzma.decompress(PACKED.read_bytes()).partition(b"\n")
    about = json.loads(head)
    series, start = {}, 0
    for name, size in about["sizes"].items():
        low, high = body[start : start + size], body[start + size : start + 2 * size]
        series[name] = map(unfolded, low, high)
        start += 2 * size
    return about, series


def unfolded(low: int, high: int) -> int:
    number = high << 8 | low
    return number >> 1 if number % 2 == 0 else -(number >> 1) - 1
