"""Chinese words, alone and in running text."""

from typing import Final, Literal

from exchange.languages.dictionary.entries import Article, ChineseEntry, Match, MeasureWord
from exchange.languages.dictionary.file import connection
from exchange.languages.dictionary.keys import plain_character, sound_part

LONGEST_HEADWORD: Final = 24
"""Characters, with some to spare: it has 19."""
ROW: Final = "SELECT word, articles, hsk2, hsk3, zipf FROM chinese WHERE "

Script = Literal["zh-hans", "zh-hant"]


def find_chinese(word: str, script: Script | None = None) -> ChineseEntry | None:
    row = connection().execute(ROW + "word = ?", (word,)).fetchone()
    return chinese_entry(row, script) if row else None


def chinese_at(text: str, offset: int, script: Script | None) -> Match | None:
    """The greatest headword not after the text, by code point, either begins the text, and is the longest to do so,
    or begins with that one itself; so each read that misses shortens the text to what the two share."""
    rest = sound_part("".join(map(plain_character, text[offset : offset + LONGEST_HEADWORD])))
    read = connection().execute
    while rest:
        row = read(ROW + "word <= ? ORDER BY word DESC LIMIT 1", (rest,)).fetchone()
        if row is None:
            return None
        if rest.startswith(row[0]):
            return Match(offset, offset + len(row[0]), chinese_entry(row, script))
        rest = shared(rest, row[0])
    return None


def shared(one: str, other: str) -> str:
    for length, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return one[:length]
    return min(one, other, key=len)


def chinese_entry(row: tuple, script: Script | None) -> ChineseEntry:
    word, lines, hsk2, hsk3, zipf = row
    articles = [article(line) for line in lines.split("\n")]
    if script and len(articles) > 1:
        column = "traditional" if script == "zh-hant" else "simplified"
        articles.sort(key=lambda each: getattr(each, column) != word)
    return ChineseEntry(word, tuple(articles), hsk2, hsk3, zipf)


def article(line: str) -> Article:
    traditional, simplified, pinyin, senses, measure_words, variant_of, name = line.split("\t")
    counted = tuple(map(measure_word, measure_words.split(","))) if measure_words else ()
    return Article(traditional, simplified, pinyin, tuple(senses.split("/")), counted, variant_of, name != "")


def measure_word(written: str) -> MeasureWord:
    """`個|个[ge4]`."""
    forms, _, pinyin = written.rstrip("]").partition("[")
    traditional, _, simplified = forms.partition("|")
    return MeasureWord(traditional, simplified or traditional, pinyin)


def facts(word: str) -> tuple[int | None, float | None, bool] | None:
    """HSK 3.0, Zipf, and whether it is nothing but a name: what is asked of every word of a text, without the rest."""
    row = connection().execute("SELECT hsk3, zipf, articles FROM chinese WHERE word = ?", (word,)).fetchone()
    return row and (row[0], row[1], all(line.endswith("\tname") for line in row[2].split("\n")))
