"""Which word of a text a reader points at, and what there is about it in the dictionary and the glossary.

Words are those that the text was annotated with, so that a tap and the aids never disagree; English expressions
(“gave up”) are found from any of their words.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Final

from exchange.languages import dictionary
from exchange.languages.aids import Word
from exchange.languages.dictionary import ChineseEntry, EnglishEntry, Entry, Match
from exchange.languages.dictionary.english import TOKEN
from exchange.languages.dictionary.keys import HAN, LONGEST, is_sound, plain
from exchange.languages.glossary import Entry as Slang
from exchange.reading import glossary, mending
from exchange.reading.annotating import annotate

LONGEST_TEXT: Final = 400
"""Characters of a text in which a word is looked up: a sentence, with some to spare."""
REMEMBERED: Final = 256  # sentences; who looks up one word often looks up its neighbour
BEFORE: Final = 4
"""How many words before the one pointed at an expression may begin."""
NEAREST: Final = 3
LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
NEAREST_TO: Final = range(3, 25)
"""Letters of a word whose misspellings are tried: some fifty a letter."""


@dataclass(frozen=True)
class Looked:
    """`text[start:end]`, and what was found of it. `entry` is None for what the dictionary lacks."""

    text: str
    start: int
    end: int
    entry: Entry | None = None
    word: Word | None = None
    slang: tuple[Slang, ...] = ()

    @property
    def said(self) -> str:
        return self.text[self.start : self.end]

    @property
    def is_chinese(self) -> bool:
        return isinstance(self.entry, ChineseEntry) or (self.entry is None and HAN.search(self.said) is not None)


def look_up(text: str, offset: int, script: dictionary.Script | None = None) -> Looked:
    """The word at `offset`, which must be within `text`. A text that is one entry as a whole is looked up whole."""
    word = word_around(text, offset)
    match = whole(text, script) or expression(text, offset, word) or known(text, offset, word, script)
    start, end = (match.start, match.end) if match else unknown(text, offset, word)
    hits = tuple(hit.entry for hit in glossary.known().radar.find(text) if hit.start < end and start < hit.end)
    same = word if word and (word.start, word.end) == (start, end) else None
    return Looked(text, start, end, match and match.entry, same or annotated_whole(text, start, end), hits)


def words_of(text: str) -> tuple[Word, ...]:
    """As members have mended them by now."""
    return words_under(mending.table().stamp, text)


@lru_cache(maxsize=REMEMBERED)
def words_under(stamp: str, text: str) -> tuple[Word, ...]:
    return tuple(annotate(text))


def word_around(text: str, offset: int) -> Word | None:
    return next((word for word in words_of(text) if word.start <= offset < word.end), None)


def annotated_whole(text: str, start: int, end: int) -> Word | None:
    """The words of a longer piece as one, so that it is read in its sentence: 打 and 招呼 as 打招呼."""
    pieces = [word for word in words_of(text) if start <= word.start and word.end <= end and word.readings]
    if not pieces or sum(len(piece.text) for piece in pieces) != end - start:
        return None
    readings = tuple(syllable for piece in pieces for syllable in piece.readings)
    spoken = tuple(syllable for piece in pieces for syllable in piece.spoken)
    return Word(start, end, text[start:end], readings, spoken, min(piece.confidence for piece in pieces))


def whole(text: str, script: dictionary.Script | None) -> Match | None:
    entry = dictionary.lookup(text, script) if len(text) <= LONGEST else None
    return Match(0, len(text), entry) if entry else None


def expression(text: str, offset: int, word: Word | None) -> Match | None:
    """The longest English expression around `offset`; of a word in none of them, the word."""
    if word is None or word.language != "en":
        return None
    before = [token.start() for token in TOKEN.finditer(text, 0, word.end)][-1 - BEFORE :]
    found = (match for start in before if (match := dictionary.at(text, start)) and match.end > offset)
    return max(found, key=lambda match: match.end - match.start, default=None)


def known(text: str, offset: int, word: Word | None, script: dictionary.Script | None) -> Match | None:
    """The word itself; else, as within 3Q or 110, what the dictionary knows to begin here."""
    if word and (entry := dictionary.lookup(word.text, script)):
        return Match(word.start, word.end, entry)
    return dictionary.at(text, offset, script)


def unknown(text: str, offset: int, word: Word | None) -> tuple[int, int]:
    """Where the piece stands that nobody knows: a word, or one character."""
    if word:
        return word.start, word.end
    token = next((each for each in TOKEN.finditer(text) if each.start() <= offset < each.end()), None)
    return token.span() if token else (offset, offset + 1)


def within(looked: Looked, script: dictionary.Script | None = None) -> list[str]:
    """What one may look up next: the longer word that begins here, and the words or characters this one is made of."""
    said, found = looked.said, []
    if looked.is_chinese:
        longer = dictionary.at(looked.text, looked.start, script)
        found = [looked.text[longer.start : longer.end]] if longer and longer.end > looked.end else []
        found += [each for each in dict.fromkeys(said) if HAN.match(each)] if len(said) > 1 else []
    elif " " in said or "-" in said:
        found = [token[0] for token in TOKEN.finditer(said.replace("-", " "))]
    if isinstance(looked.entry, EnglishEntry) and looked.entry.base:
        found.append(looked.entry.base.word)
    return [each for each in dict.fromkeys(found) if each != said and dictionary.lookup(each, script)]


def nearest(said: str) -> list[str]:
    """English words that are one slip away from what nobody knows, the commonest first."""
    word = plain(said).lower()
    if len(word) not in NEAREST_TO or not word.isascii() or not is_sound(word):
        return []
    entries = (dictionary.lookup(each) for each in dict.fromkeys(slips(word)))
    known = [entry for entry in entries if isinstance(entry, EnglishEntry) and entry.zipf and not entry.base]
    return [entry.word for entry in islice(sorted(known, key=lambda entry: -(entry.zipf or 0)), NEAREST)]


def slips(word: str) -> Iterator[str]:
    """With a letter too few, two swapped, one wrong, or one too many."""
    for i in range(len(word) + 1):
        head, tail = word[:i], word[i:]
        if tail:
            yield head + tail[1:]
            yield from (head + letter + tail[1:] for letter in LETTERS)
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        yield from (head + letter + tail for letter in LETTERS)
