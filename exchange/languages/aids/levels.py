"""How hard a word is: HSK 3.0 for Chinese, CEFR for English. The first level is not marked: most words are of it."""

from exchange.languages.aids.base import Aid, Manner, Word
from exchange.languages.codes import CEFR, HSK
from exchange.languages.glossary import Text


def badge(word: Word, manner: Manner) -> str:
    """`4`, `7+`, `B2`."""
    if word.level in (None, HSK[0], CEFR[0]):
        return ""
    return "7+" if word.level == HSK[-1] else word.level.removeprefix("HSK")


HSK_LEVELS = Aid("hsk", "zh", Text("HSK levels", "HSK 等级", "HSK 等級"), sign="H", badge=badge)
CEFR_LEVELS = Aid("cefr", "en", Text("CEFR levels", "CEFR 等级", "CEFR 等級"), sign="B2", handy=True, badge=badge)
