"""Words of both languages: Chinese explained in English and English in Chinese, with level, frequency and forms.

    lookup("银行") → ChineseEntry, lookup("went") → EnglishEntry whose base is “go”
    at("我想去银行", 3) → Match(3, 5, ChineseEntry 银行)
    by_meaning("give up") → [ChineseEntry 放弃, …]

All of it is read from one SQLite file that `manage.py build_dictionary` makes at set-up out of CC-CEDICT, ECDICT, the
HSK and CEFR lists and word frequencies (data/SOURCES.md). It is at `location()`; where it was not built, `is_built()`
says so and the rest raises NotBuilt. Nothing is kept in memory but SQLite's own pages; any text is accepted, and what
can't be a word is simply not found.
"""

from exchange.languages.dictionary.chinese import Script, chinese_at, find_chinese
from exchange.languages.dictionary.english import english_at, find_english, is_mixed, part_at, token_at
from exchange.languages.dictionary.entries import Article, ChineseEntry, EnglishEntry, EnglishSense, Entry, Match
from exchange.languages.dictionary.file import NotBuilt, close, is_built, location
from exchange.languages.dictionary.keys import HAN, is_chinese, is_sound, plain
from exchange.languages.dictionary.meanings import by_meaning

__all__ = [
    "Article",
    "ChineseEntry",
    "EnglishEntry",
    "EnglishSense",
    "Entry",
    "Match",
    "NotBuilt",
    "at",
    "by_meaning",
    "close",
    "is_built",
    "location",
    "lookup",
]


def lookup(word: str, script: Script | None = None) -> Entry | None:
    """The entry of a word in either language, in any case, spelling or form; None where there is none.

    `script` is that of the text the word stands in: 后 in a Traditional one is first the empress, else first “after”.
    """
    word = plain(word)
    if not is_sound(word):
        return None
    if is_chinese(word) or (word[:1].isdigit() and word.isascii()):
        return find_chinese(word, script)
    return find_english(word) or find_chinese(word, script)


def at(text: str, offset: int, script: Script | None = None) -> Match | None:
    """The longest word that begins at `offset`, or in English the expression whose first word `offset` is in.

    Offsets count characters of `text` as given. None between words, in words that no list has, and outside the text.
    """
    if not 0 <= offset < len(text):
        return None
    if HAN.match(text[offset]):
        return chinese_at(text, offset, script)
    token = token_at(text, offset)
    if is_mixed(text, offset, token) and (found := chinese_at(text, offset, script)):
        whole = found.end >= token[1] if token else not text[found.end : found.end + 1].isdigit()
        if whole:
            return found
    if token is None:
        return None
    part = part_at(text, token, offset)
    return english_at(text, token) or (english_at(text, part) if part else None)
