"""Which stretches of a text a query meant, so that a reader sees at once why it was found."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from exchange.languages import segment
from exchange.search import sounds
from exchange.search.expressions import texts_of
from exchange.search.folding import fold_in_place
from exchange.search.loose import parts
from exchange.search.query import Piece, Query
from exchange.search.ranking import CHARACTERS, LOOSE, NEAR, SOUND
from exchange.search.tokens import HAN_RUN, PIECE, pinyin_of, raw, stem, stem_token
from exchange.search.vocabulary import SHORTEST

SHOWN = 150
"""Characters of a long text that a result shows."""
BEFORE = 40
HEARD = 3_000
"""Characters that are read aloud to find a sound; marking is worth no more."""

Span = tuple[int, int]


@dataclass(frozen=True)
class Segment:
    text: str
    is_marked: bool


def marked(query: Query, text: str, match: int, shown: int = SHOWN) -> list[Segment]:
    """The text, or of a long one the part around the first place, in stretches that joined are that part."""
    found = merged(spans(query, text, match))
    start, end = window(text, found[0][0] if found else 0, shown)
    inside = [(max(a, start), min(b, end)) for a, b in found if a < end and b > start]
    segments = list(cut(text, inside, start, end))
    before = [Segment("…", False)] if start else []
    after = [Segment("…", False)] if end < len(text) else []
    return before + segments + after


def window(text: str, first: int, shown: int) -> Span:
    if len(text) <= shown:
        return 0, len(text)
    start = 0 if first < shown - BEFORE else first - BEFORE
    space = text.find(" ", start, start + 12) if start else -1
    start = space + 1 if 0 <= space < first else start
    return start, min(start + shown, len(text))


def cut(text: str, found: list[Span], start: int, end: int) -> Iterator[Segment]:
    for a, b in found:
        if a > start:
            yield Segment(text[start:a], False)
        yield Segment(text[a:b], True)
        start = b
    if start < end:
        yield Segment(text[start:end], False)


def merged(found: Iterable[Span]) -> list[Span]:
    together: list[Span] = []
    for start, end in sorted(found):
        if together and start <= together[-1][1]:
            together[-1] = (together[-1][0], max(end, together[-1][1]))
        else:
            together.append((start, end))
    return together


def spans(query: Query, text: str, match: int) -> Iterator[Span]:
    folded, places = fold_in_place(text)

    def own(start: int, end: int) -> Span:
        """In the text itself."""
        return places[start], places[end - 1] + 1

    for piece in query.pieces:
        for start, end in of_piece(piece, folded, match):
            yield own(start, end)
    if match in LOOSE:
        for start, end in meant(query, folded):
            yield own(start, end)
    if match in (SOUND, NEAR):
        yield from heard(query.pieces, text[:HEARD], match)


def of_piece(piece: Piece, folded: str, match: int) -> Iterator[Span]:
    if piece.kind == "word":
        yield from of_word(piece.text, folded, match)
    elif piece.kind != "zhuyin":
        yield from of_characters(piece.text, folded, match)


def of_word(word: str, folded: str, match: int) -> Iterator[Span]:
    for found in PIECE.finditer(folded):
        if found["word"] and is_meant(word, found["word"], match):
            yield found.span()


def is_meant(word: str, written: str, match: int) -> bool:
    if raw(word) == raw(written) or stem(word) == stem(written):
        return True
    return match == NEAR and len(word) >= SHORTEST and OSA.distance(word, written, score_cutoff=1) <= 1


def of_characters(run: str, folded: str, match: int) -> list[Span]:
    """The run itself, else its words, else its characters: the longest that there are."""
    words = segment.words(run)
    telling = [word for word in words if len(word) > 1] or words
    apart = [character for word in telling for character in word]
    characters = apart if match == CHARACTERS and all(character in folded for character in apart) else []
    for wanted in ([run], telling, characters):
        found = [span for each in dict.fromkeys(wanted) for span in everywhere(each, folded)]
        if found:
            return found
    return []


def meant(query: Query, folded: str) -> Iterator[Span]:
    """Whatever says what a word of the query means."""
    ways = {
        token for passage in query.passages for part in parts(passage.core, {}) for token in texts_of(part.expression)
    }
    for way in ways:
        if way.startswith("c:"):
            yield from everywhere(way[2:], folded)
    for found in PIECE.finditer(folded):
        if found["word"] and stem_token(found["word"]) in ways:
            yield found.span()


def everywhere(wanted: str, text: str) -> Iterator[Span]:
    return (found.span() for found in re.finditer(re.escape(wanted), text))


def heard(pieces: list[Piece], text: str, match: int) -> Iterator[Span]:
    """Where Chinese is said as it was typed: all words together, or of what is only near each by itself."""
    runs = [(run.start(), run[0]) for run in HAN_RUN.finditer(text)]
    said = pinyin_of([run for _start, run in runs]) if runs else []
    words = [piece.typed for piece in pieces if piece.kind == "word"]
    ways = [way for piece in pieces if piece.kind == "zhuyin" for way in sounds.zhuyin_splits(piece.text)]
    ways += sounds.joined(words) if match == SOUND and words else [way for word in words for way in sounds.splits(word)]
    letters = ["".join(group) for word in words for group in sounds.initial_groups(word)[:1]]
    for (start, _run), syllables in zip(runs, said, strict=True):
        yield from sung(ways, syllables, start)
        first = "".join(syllable[:1] or " " for syllable in syllables)
        yield from ((start + a, start + b) for each in letters for a, b in everywhere(each, first))


def sung(ways: Iterable[tuple[str, ...]], syllables: list[str], start: int) -> Iterator[Span]:
    for way in ways:
        size = len(way)
        for place in range(len(syllables) - size + 1) if size else ():
            if tuple(syllables[place : place + size]) == way:
                yield start + place, start + place + size
