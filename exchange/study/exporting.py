"""One's words as files: a table for spreadsheets (CSV), and notes that Anki takes in (tab-separated, its own heading).

The columns are the same: word, reading, meaning, sentence, language.
"""

import csv
from collections.abc import Iterable, Iterator
from typing import Final

from exchange.study.models import SavedWord

COLUMNS: Final = ("word", "reading", "meaning", "sentence", "language")
ANKI_HEAD: Final = "#separator:tab\n#html:false\n#tags column:5\n#columns:" + "\t".join(COLUMNS) + "\n"
FORMULA: Final = tuple("=+-@\t\r")
"""A cell that begins so would be reckoned by a spreadsheet."""
BOM: Final = "\ufeff"  # without it Excel reads UTF-8 as something else, and Chinese as noise


class Line:
    """A file of one line, for the csv module to write to."""

    def write(self, line: str) -> str:
        return line


def as_csv(words: Iterable[SavedWord]) -> Iterator[str]:
    writer = csv.writer(Line())
    yield BOM + writer.writerow(COLUMNS)
    for word in words:
        yield writer.writerow([f"'{cell}" if cell.startswith(FORMULA) else cell for cell in cells(word)])


def as_anki(words: Iterable[SavedWord]) -> Iterator[str]:
    yield ANKI_HEAD
    for word in words:
        yield "\t".join(" ".join(cell.split()).replace('"', "”") for cell in cells(word)) + "\n"


def cells(word: SavedWord) -> list[str]:
    return [word.word, word.reading, word.gloss, word.sentence_shown, word.language]
