"""What can be shown with a text to those who learn its language: a file each, and the list."""

from typing import Final

from exchange.languages.aids.base import Aid, Manner, Word
from exchange.languages.aids.gloss import CHINESE_GLOSS, ENGLISH_GLOSS
from exchange.languages.aids.ipa import AMERICAN, BRITISH
from exchange.languages.aids.levels import CEFR_LEVELS, HSK_LEVELS
from exchange.languages.aids.pinyin import PINYIN
from exchange.languages.aids.script import HONG_KONG, SIMPLIFIED, TAIWAN, TRADITIONAL
from exchange.languages.aids.tones import TONES
from exchange.languages.aids.ways import MY_LEVELS, WAYS
from exchange.languages.aids.zhuyin import ZHUYIN

__all__ = ["AIDS", "MY_LEVELS", "SWITCHES", "WAYS", "Aid", "Manner", "Word", "settled"]

AIDS: Final = (
    PINYIN,
    ZHUYIN,
    TONES,
    CHINESE_GLOSS,
    HSK_LEVELS,
    SIMPLIFIED,
    TRADITIONAL,
    TAIWAN,
    HONG_KONG,
    AMERICAN,
    BRITISH,
    ENGLISH_GLOSS,
    CEFR_LEVELS,
)

SWITCHES: Final = {aid.slug: aid for aid in (*AIDS, *WAYS, *MY_LEVELS)}
"""Everything a reader may have on, by its slug."""


def settled(slugs: list[str]) -> list[str]:
    """Those that are known, each once; of a group the last, since that was chosen after the others."""
    last = {SWITCHES[slug].group or slug: slug for slug in slugs if slug in SWITCHES}
    return list(last.values())
