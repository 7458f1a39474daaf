"""From an English meaning to Chinese words."""

import re
from typing import Final

from exchange.languages.dictionary.chinese import find_chinese
from exchange.languages.dictionary.entries import ChineseEntry
from exchange.languages.dictionary.file import connection
from exchange.languages.dictionary.keys import is_sound, plain

WORDS: Final = 8
"""Words of a question that count."""


def by_meaning(english_words: str, limit: int = 20) -> list[ChineseEntry]:
    """Chinese words with this meaning: those defined by these very words first, then those whose definitions have them
    all, each the commonest first."""
    asked = " ".join(re.findall(r"[^\W_]+(?:['-][^\W_]+)*", plain(english_words).lower())[:WORDS])
    if not asked or not is_sound(asked):
        return []
    words = dict.fromkeys([*defined_as(asked, limit), *mentioning(asked, limit)])
    return [entry for word in list(words)[:limit] if (entry := find_chinese(word, "zh-hans"))]


def defined_as(asked: str, limit: int) -> list[str]:
    query = "SELECT word FROM gloss WHERE gloss = ? ORDER BY place LIMIT ?"
    return [word for (word,) in connection().execute(query, (without_opening(asked), limit))]


def without_opening(asked: str) -> str:
    return re.sub(r"^(?:to be|to|a|an|the) (?=.)", "", asked)


def mentioning(asked: str, limit: int) -> list[str]:
    query = (
        "SELECT word FROM meaning JOIN meant ON place = meaning.rowid WHERE meaning MATCH ? "
        "ORDER BY meaning.rowid LIMIT ?"
    )
    terms = " ".join(f'"{word}"' for word in re.findall(r"[^\W_]+", without_opening(asked)))
    return [word for (word,) in connection().execute(query, (terms, limit))]
