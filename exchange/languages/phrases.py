"""A phrase of a sentence: how it is written in the other script, and how much of the sentence it should take in."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, zip_longest

from exchange.languages import segment, variants

LONGEST = 12
"""Characters; what is longer stands in too few texts to be worth settling."""

Span = tuple[int, int]
"""Where a phrase begins and ends in its sentence."""


def shape(phrase: str) -> str:
    """The phrase in Simplified, by which both scripts know it; itself where that would be of another length."""
    simplified = variants.to_simplified(phrase)
    return simplified if len(simplified) == len(phrase) else phrase


def forms(phrase: str, readings: Sequence[str | None] = ()) -> set[str]:
    """The phrase in either script. With its readings, only forms whose characters can be read so: 干 gan1 is 乾, never
    幹."""
    plain = shape(phrase)
    traditional = variants.to_traditional(plain)
    return {phrase} | {form for form in (plain, traditional) if is_same(form, phrase, readings)}


def is_same(form: str, phrase: str, readings: Sequence[str | None]) -> bool:
    if len(form) != len(phrase):
        return False
    return all(
        own == other or not reading or can_be_read(own, reading)
        for own, other, reading in zip_longest(form, phrase, readings)
    )


def can_be_read(character: str, reading: str) -> bool:
    """A neutral tone comes to any reading of a character in speech."""
    from exchange.languages.lexicon import lexicon  # brings numpy

    known = lexicon().candidates(character)
    letters = {other[:-1] for other in known}
    return not known or reading in known or reading == "r5" or (reading[-1] == "5" and reading[:-1] in letters)


def bounds(words: Sequence[str]) -> set[int]:
    """The places where one of the words begins or ends."""
    return {0, *accumulate(map(len, words))}


def around(text: str, start: int, end: int) -> Span:
    """The stretch of whole words that takes in `text[start:end]`."""
    places = bounds(segment.words(text))
    return max(place for place in places if place <= start), min(place for place in places if place >= end)


def contexts(text: str, start: int, end: int) -> list[Span]:
    """The stretch itself, with the word before it, with the word after it, with both; none longer than a phrase may be
    nor past a mark."""
    before, after = neighbours(text, start, end)
    found = [(start, end), (before, end), (start, after), (before, after)]
    return list(dict.fromkeys(span for span in found if span[1] - span[0] <= LONGEST))


def neighbours(text: str, start: int, end: int) -> Span:
    """Where the word before begins and the word after ends; the stretch's own ends where there is none."""
    before, after = start, end
    for begins, word in placed(segment.words(text)):
        if begins + len(word) == start and segment.CHINESE.fullmatch(word):
            before = begins
        if begins == end and segment.CHINESE.fullmatch(word):
            after = begins + len(word)
    return before, after


def placed(words: Sequence[str]) -> Iterator[tuple[int, str]]:
    start = 0
    for word in words:
        yield start, word
        start += len(word)
