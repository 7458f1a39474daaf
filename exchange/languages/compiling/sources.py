"""The lists of `data/` as rows. Where they come from and under which licence: data/SOURCES.md."""

import csv
import lzma
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

LANGUAGES = Path(__file__).parent.parent
DATA = LANGUAGES / "data"

CEDICT = DATA / "cedict-20260104.tsv.xz"
ECDICT = DATA / "ecdict-core.tsv.xz"
CMUDICT = DATA / "cmudict.dict.xz"
HSK = DATA / "hsk-2.0-3.0.tsv"
CEFR = (DATA / "cefrj-vocabulary-profile-1.5.csv", DATA / "octanove-vocabulary-profile-c1c2-1.0.csv")
ZIPF_EN, ZIPF_ZH = DATA / "zipf-en.tsv.xz", DATA / "zipf-zh.tsv.xz"
ADDITIONS = DATA / "english-additions.tsv"
CHINESE_ADDITIONS = DATA / "chinese-additions.tsv"
USUAL = DATA / "usual-readings.tsv"

FILES = (CEDICT, ECDICT, CMUDICT, HSK, *CEFR, ZIPF_EN, ZIPF_ZH, ADDITIONS, CHINESE_ADDITIONS, USUAL)
RULES = (LANGUAGES / "phonetics.py", LANGUAGES / "inflections.py", LANGUAGES / "codes.py", LANGUAGES / "variants.py")


class Cedict(NamedTuple):
    traditional: str
    simplified: str
    pinyin: str
    definitions: str
    measure_words: str
    variant_of: str


class Ecdict(NamedTuple):
    word: str
    phonetic: str
    translation: str
    pos: str
    collins: str
    oxford: str
    tags: str
    bnc: str
    frq: str
    exchange: str


class Hsk(NamedTuple):
    simplified: str
    traditional: str
    pinyin: str
    hsk2: str
    hsk3: str
    rank: str
    pos: str


def lines(path: Path) -> Iterator[str]:
    """A line ends at a line feed and nowhere else: some fields hold stranger breaks."""
    opened = lzma.open if path.suffix == ".xz" else open
    with opened(path, "rt", encoding="utf-8", newline="\n") as file:
        for line in file:
            yield line.rstrip("\n")


def cells(path: Path) -> Iterator[list[str]]:
    for line in lines(path):
        yield line.split("\t")


def cedict() -> list[Cedict]:
    ours = [Cedict(*row, "", "") for row in written_by_us(CHINESE_ADDITIONS)]
    return [*(Cedict(*row) for row in cells(CEDICT)), *ours]


def ecdict() -> list[Ecdict]:
    return [Ecdict(*row) for row in cells(ECDICT)]


def written_by_us(path: Path) -> list[list[str]]:
    """A list of ours, where lines with # are remarks."""
    return [row for row in cells(path) if not row[0].startswith("#")]


def additions() -> list[list[str]]:
    """Word, lemmas, relation, senses: English words that texts are full of and ECDICT's core lacks."""
    return written_by_us(ADDITIONS)


def usual_readings() -> dict[str, tuple[str, str]]:
    """Of some words in either script, the Traditional form and the reading that come first."""
    found = {}
    for traditional, simplified, pinyin in written_by_us(USUAL):
        found[traditional] = found[simplified] = (traditional, pinyin)
    return found


def hsk() -> dict[str, Hsk]:
    rows = cells(HSK)
    next(rows)  # the header
    return {row[0]: Hsk(*row) for row in rows}


def cefr() -> dict[str, dict[str, str]]:
    """Each spelling of a headword (`color/colour`), in lower case, with its level by part of speech."""
    levels: dict[str, dict[str, str]] = defaultdict(dict)
    for path in CEFR:
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                for spelling in row["headword"].strip().lower().split("/"):
                    of_word = levels[spelling]
                    of_word[row["pos"]] = min(row["CEFR"], of_word.get(row["pos"], row["CEFR"]))
    return dict(levels)


def zipf(path: Path) -> dict[str, float]:
    return {word: float(frequency) for word, frequency in cells(path)}
