"""A text word for word, from the dictionary: under each word what it means, whatever the sentence makes of it."""

import re
from dataclasses import dataclass

from exchange.languages import dictionary
from exchange.languages.aids import Manner, Word
from exchange.languages.aids.gloss import under
from exchange.languages.codes import WrittenLanguage, language_of
from exchange.reading.annotating import annotate_all
from exchange.reading.models import Annotation
from exchange.reading.original import Original, within

LONGEST = 1_500
"""Characters that are glossed: who needs more of a text word for word needs somebody's translation."""


BEFORE = re.compile(r"[“‘「『（(\[《〈【¿¡]+\Z")
AFTER = re.compile(r"[^\s\w“‘「『（(\[《〈【]+")
"""Marks that open belong to the word after them, others to the one before: no line begins with a comma."""


@dataclass(frozen=True, slots=True)
class Piece:
    text: str
    meaning: str = ""
    """Empty for what stands between words, and for words no dictionary has."""


@dataclass(frozen=True)
class Gloss:
    lines: list[list[Piece]]
    is_whole: bool


def gloss(original: Original, target: WrittenLanguage) -> Gloss | None:
    """None where no dictionary was built, or nothing in the text is in it."""
    if not dictionary.is_built():
        return None
    lines = within(original.lines, LONGEST)
    language = language_of(original.language)
    glossed = [pieces(line, words, language, target) for line, words in zip(lines, words_of(lines), strict=True)]
    if not any(piece.meaning for line in glossed for piece in line):
        return None
    return Gloss([line for line in glossed if line], is_whole=len("".join(lines)) == len("".join(original.lines)))


def words_of(lines: list[str]) -> list[list[Word]]:
    """Those kept from when the text was written, where they are; the rest is worked out now."""
    known = {annotation.text: annotation.words_in() for annotation in Annotation.objects.of(lines)}
    missing = [line for line in dict.fromkeys(lines) if line not in known]
    known |= dict(zip(missing, annotate_all(missing), strict=True))
    return [known[line] for line in lines]


def pieces(line: str, words: list[Word], language: str, target: WrittenLanguage) -> list[Piece]:
    """They join to the line."""
    found, place = [], 0
    for word in words:
        if word.language == language and (meaning := under(word, Manner(written=target))):
            opening = BEFORE.search(line, place, word.start)
            start = opening.start() if opening else word.start
            closing = AFTER.match(line, word.end)
            end = closing.end() if closing else word.end
            found += [Piece(line[place:start]), Piece(line[start:end], meaning)]
            place = end
    return [piece for piece in (*found, Piece(line[place:])) if piece.text]
