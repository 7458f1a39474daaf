"""A text word for word, from the dictionary: under each word what it means, whatever the sentence makes of it."""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace

from exchange.languages import dictionary
from exchange.languages.aids import Manner, Word
from exchange.languages.aids.gloss import under
from exchange.languages.codes import WrittenLanguage, language_of
from exchange.reading.annotating import annotate_all
from exchange.reading.models import Annotation
from exchange.reading.original import Original

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
    language, left, lines = language_of(original.language), LONGEST, []
    for text, words in words_of(original.texts).items():
        for line, said in by_line(text[:left], words):
            lines.append(pieces(line, [word for word in said if word.language == language], target))
        left -= min(left, len(text))
    if not any(piece.meaning for line in lines for piece in line):
        return None
    return Gloss([line for line in lines if line], is_whole=len("".join(original.texts).rstrip()) <= LONGEST)


def words_of(texts: list[str]) -> dict[str, list[Word]]:
    """Those kept from when the text was written, where they are; of others the beginning is read now."""
    kept = {annotation.text: annotation.words_in() for annotation in Annotation.objects.of(texts)}
    missing = [text for text in dict.fromkeys(texts) if text and text not in kept]
    kept |= dict(zip(missing, annotate_all([text[:LONGEST] for text in missing]), strict=True)) if missing else {}
    return {text: kept[text] for text in texts if text}


def by_line(text: str, words: list[Word]) -> Iterator[tuple[str, list[Word]]]:
    """Each line with its words, which know where they stand in it."""
    coming, start = deque(word for word in words if word.end <= len(text)), 0
    for line in text.split("\n"):
        said = []
        while coming and coming[0].end <= start + len(line):
            word = coming.popleft()
            said.append(replace(word, start=word.start - start, end=word.end - start))
        yield line, said
        start += len(line) + 1


def pieces(line: str, words: list[Word], target: WrittenLanguage) -> list[Piece]:
    """They join to the line."""
    found, place = [], 0
    for word in words:
        if meaning := under(word, Manner(written=target)):
            opening = BEFORE.search(line, place, word.start)
            start = opening.start() if opening else word.start
            closing = AFTER.match(line, word.end)
            end = closing.end() if closing else word.end
            found += [Piece(line[place:start]), Piece(line[start:end], meaning)]
            place = end
    return [piece for piece in (*found, Piece(line[place:])) if piece.text]
