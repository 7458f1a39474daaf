"""What a word says in a few words of the other language, to stand under it.

The dictionary's first sense, cut short; for the words that do a sentence's work (的, the) a table of ours.
"""

import re
from functools import cache
from pathlib import Path

from exchange.languages.dictionary import ChineseEntry, EnglishEntry
from exchange.languages.segment import shape

TABLE = Path(__file__).parent / "data" / "short-glosses.tsv"
BRACKETED = re.compile(r"[\[【][^\]】]*[\]】]")
ASIDE = re.compile(r"\s*[(（][^()（）]*[)）]\s*")
WORDING = re.compile(r"\s*[;；,，、]\s*")
SHORT = 24


def in_english(word: str, entry: ChineseEntry | None, readings: tuple[str | None, ...]) -> str:
    """Of a Chinese word that is read so here: 行 háng is a row, xíng is fine."""
    if own := table().get(shape(word)):
        return own[0]
    return first(senses_said(entry, readings)) if entry else ""


def in_chinese(word: str, entry: EnglishEntry | None) -> tuple[str, str]:
    """Of an English word, in Simplified and in Traditional."""
    if own := table().get(word.lower().replace("’", "'")):
        return own[0], own[-1]
    senses = entry.senses if entry else ()
    return first(sense.chinese for sense in senses), first(sense.traditional for sense in senses)


def senses_said(entry: ChineseEntry, readings: tuple[str | None, ...]) -> tuple[str, ...]:
    said = " ".join(filter(None, readings)).lower()
    article = next((each for each in entry.articles if each.pinyin.lower() == said), None)
    return article.senses if article else entry.senses


def first(senses) -> str:
    return next(filter(None, map(shortened, senses)), "")


def shortened(sense: str) -> str:
    """Without what stands in brackets, and no more than its first wording."""
    bare = ASIDE.sub(" ", BRACKETED.sub("", sense)).strip()
    wording = WORDING.split(bare)[0].strip()
    return wording if len(wording) <= SHORT else wording[: SHORT - 1].rsplit(" ", 1)[0] + "…"


@cache
def table() -> dict[str, list[str]]:
    rows = (line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return {word: glosses for word, *glosses in rows}
