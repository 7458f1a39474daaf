"""Words as they lie in the database: short rows, since a site has many words.

[start, end, "ni3 hao3", "ni2 hao3", 0.98, "HSK1", gloss, gloss in Traditional] for a Chinese word, and
[start, end, "en", level, American, British, gloss, gloss in Traditional] for an English one.
"""

from collections.abc import Iterable

from exchange.languages.aids import Word

NONE = "-"  # stands for a character without a reading


def rows_of(words: Iterable[Word]) -> list[list]:
    return [chinese_row(word) if word.language == "zh" else english_row(word) for word in words]


def words_of(text: str, rows: Iterable[list]) -> list[Word]:
    return [english_word(text, row) if row[2] == "en" else chinese_word(text, row) for row in rows]


def chinese_row(word: Word) -> list:
    readings, spoken = written(word.readings), written(word.spoken)
    said = "" if readings == spoken else spoken
    rest = [round(word.confidence, 2), word.level or "", word.gloss, word.gloss_traditional]
    return trimmed([word.start, word.end, readings, said, *rest])


def english_row(word: Word) -> list:
    return trimmed([word.start, word.end, "en", word.level or "", *word.ipa, word.gloss, word.gloss_traditional])


def chinese_word(text: str, row: list) -> Word:
    start, end, readings, said, confidence, level, gloss, traditional = filled(row)
    citation = read(readings)
    return Word(
        start,
        end,
        text[start:end],
        citation,
        read(said) if said else citation,
        confidence,
        level or None,
        "zh",
        gloss=gloss,
        gloss_traditional=traditional,
    )


def english_word(text: str, row: list) -> Word:
    start, end, _, level, american, british, gloss, traditional = filled(row)
    return Word(
        start,
        end,
        text[start:end],
        level=level or None,
        language="en",
        ipa=(american, british),
        gloss=gloss,
        gloss_traditional=traditional,
    )


def written(syllables: tuple[str | None, ...]) -> str:
    return " ".join(syllable or NONE for syllable in syllables)


def read(written: str) -> tuple[str | None, ...]:
    return tuple(None if syllable == NONE else syllable for syllable in written.split(" "))


def trimmed(row: list) -> list:
    """Without the empty texts at its end."""
    while row[-1] == "":
        row.pop()
    return row


def filled(row: list) -> list:
    return row + [""] * (8 - len(row))
