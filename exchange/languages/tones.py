"""Pinyin as numbers (`hao3`, `lu:4`, neutral `5`) and as marks (hǎo, lǜ)."""

import unicodedata
from functools import lru_cache

MARKS = {"1": "\u0304", "2": "\u0301", "3": "\u030c", "4": "\u0300"}


@lru_cache(maxsize=4096)
def marked(numbered: str) -> str:
    """`hao3` → `hǎo`, `lu:4` → `lǜ`, `ma5` → `ma`. The mark goes on a or e, on the o of ou, else on the last vowel."""
    letters, tone = numbered[:-1].replace("u:", "ü"), numbered[-1]
    if tone not in MARKS:
        return letters if tone == "5" else numbered.replace("u:", "ü")
    at = place(letters.lower())
    return unicodedata.normalize("NFC", letters[: at + 1] + MARKS[tone] + letters[at + 1 :])


def place(letters: str) -> int:
    """Where the mark goes (GB/T 16159-2012)."""
    for chief in ("a", "e", "ê", "ou"):
        if chief in letters:
            return letters.index(chief)
    vowels = [i for i, letter in enumerate(letters) if letter in "iouü"]
    return vowels[-1] if vowels else next((i for i, letter in enumerate(letters) if letter in "mn"), 0)


def tone_of(numbered: str) -> int:
    return int(numbered[-1])


def toned(numbered: str, tone: int) -> str:
    """The same syllable in another tone."""
    return f"{numbered[:-1]}{tone}"
