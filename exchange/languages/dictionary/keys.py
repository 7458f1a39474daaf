"""How a word of a text is written where the dictionary keeps it."""

import re
import unicodedata
from typing import Final

LONGEST: Final = 64
"""Characters; nothing longer is a word or an expression of a list (the longest has 60)."""

HAN: Final = re.compile("[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd]")
UNSOUND: Final = re.compile("[\ud800-\udfff\x00]")
WIDTHS: Final = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {ord("’"): "'", 0xA0: " ", 0x3000: " "}
SPACES: Final = re.compile(r"\s+")


def plain(word: str, strip: bool = True) -> str:
    """Full-width letters, compatibility forms and curly apostrophes as dictionaries write them."""
    written = unicodedata.normalize("NFC", word[: 4 * LONGEST]).translate(WIDTHS)
    return SPACES.sub(" ", written).strip() if strip else written


def plain_character(character: str) -> str:
    """The same for one character, which stays one."""
    composed = unicodedata.normalize("NFC", character)
    return (composed if len(composed) == 1 else character).translate(WIDTHS)


def is_chinese(word: str) -> bool:
    return HAN.search(word) is not None


def is_sound(word: str) -> bool:
    """Whether it can be a word at all: not empty, not endless, and no half of a surrogate pair."""
    return 0 < len(word) <= LONGEST and sound_part(word) == word


def sound_part(text: str) -> str:
    """The text up to the first half of a surrogate pair, which no file can hold."""
    return UNSOUND.split(text, maxsplit=1)[0]
