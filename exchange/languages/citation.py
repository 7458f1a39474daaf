"""Each character's reading as a dictionary would give it, and how sure we are: words, then the model, then rules."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from exchange.languages.evidence import Passages, passages
from exchange.languages.lexicon import LAST_CODE, LONGEST, Array, Lexicon, lexicon
from exchange.languages.polyphones import learned, scored
from exchange.languages.reading_rules import decided

SOLE, WORD, WORD_OF_SEVERAL, USUAL, RULE = 0.99, 0.98, 0.85, 0.7, 0.96
"""How often a reading is right by where it comes from: a character's only one, a word's, the likeliest of a word with
several, the usual one of a character the model doesn't know, a rule's. The model says for itself."""


@dataclass(frozen=True, slots=True)
class Citations:
    """Texts side by side with the reading of every character: an index of the lexicon's syllables, 0 for none."""

    read: Passages
    readings: Array
    spoken: Array
    """The same with the neutral tones that words have in speech: 关系 is guan1 xi4, said guan1 xi5."""
    confidence: Array


@dataclass(frozen=True, slots=True)
class Characters:
    """By code point: the usual reading of a character, and how many it has."""

    usual: Array
    several: Array


@cache
def characters() -> Characters:
    table = lexicon()
    several = np.diff(table.first).astype(np.uint8)
    usual = np.zeros(LAST_CODE, np.uint16)
    has = np.nonzero(several)[0]
    usual[has] = table.character_readings[table.first[has]]
    return Characters(usual, several)


def citations(texts: Sequence[str]) -> Citations:
    """The readings of all characters of all texts."""
    read = passages(texts)
    own, raw = characters(), np.minimum(read.raw, LAST_CODE - 1)
    readings = own.usual[raw]
    confidence = np.where(own.several[raw] > 1, USUAL, SOLE).astype(np.float32)
    confidence[readings == 0] = 0
    sure = read_words(read, readings, confidence)
    spoken = readings.copy()
    positions = np.nonzero((learned().place[read.codes] >= 0) & (readings > 0) & ~sure)[0]
    if len(positions):
        read_characters(read, positions, readings, confidence)
    for position, reading in decided(read.codes, readings > 0):
        readings[position] = reading
        confidence[position] = RULE
    table = lexicon()
    stays = table.neutral[spoken] & (table.toneless[spoken] == table.toneless[readings])
    return Citations(read, readings, np.where(stays, spoken, readings), confidence)


def read_words(read: Passages, readings: Array, confidence: Array) -> Array:
    """Fills in the words of the dictionary; returns which characters stand in a word that needs no model."""
    table = lexicon()
    sure = np.zeros(len(readings), bool)
    starts, lengths = whole_words(read)
    rows = read.rows[lengths, starts]
    several = table.several[rows] > 1
    settled = ~several & ~learned().doubted[rows]
    word = np.repeat(np.arange(len(rows)), lengths)
    nth = np.arange(len(word)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    places = starts[word] + nth
    given = table.readings[table.starts[rows[word]] + nth]
    readings[places] = np.where(given == 0, readings[places], given)
    confidence[places] = np.where(several, WORD_OF_SEVERAL, WORD)[word]
    sure[places] = settled[word]
    return sure


def whole_words(read: Passages) -> tuple[Array, Array]:
    """Where dictionary words begin and how long they are: those cut as words, and the longest in what is none."""
    starts, lengths = read.word_starts, read.word_lengths
    long = np.nonzero(lengths > 1)[0]
    starts, lengths = starts[long], lengths[long]
    fits = lengths <= LONGEST
    there = np.zeros(len(starts), bool)
    there[fits] = read.rows[lengths[fits], starts[fits]] >= 0
    inner = [part for i in np.nonzero(~there)[0].tolist() for part in parts(read, int(starts[i]), int(lengths[i]))]
    more = np.array(inner, np.intp).reshape(-1, 2)
    return np.concatenate((starts[there], more[:, 0])), np.concatenate((lengths[there], more[:, 1]))


def parts(read: Passages, start: int, length: int) -> list[tuple[int, int]]:
    """The longest dictionary words, one after another, in a piece that is none."""
    found, end = [], start + length
    while start < end:
        size = next((n for n in range(min(LONGEST, end - start), 1, -1) if read.rows[n, start] >= 0), 1)
        if size > 1:
            found.append((start, size))
        start += size
    return found


def read_characters(read: Passages, positions: Array, readings: Array, confidence: Array) -> None:
    """Asks the model about the positions. A syllable that only the word has, as 和 in 暖和, stays the word's."""
    table = lexicon()
    said = scored(read, positions)
    best = said.probabilities.argmax(axis=1)
    chosen = said.readings[np.arange(len(positions)), best]
    words = table.toneless[readings[positions]]
    from_word = (confidence[positions] == np.float32(WORD)) | (confidence[positions] == np.float32(WORD_OF_SEVERAL))
    known = (said.readings == readings[positions][:, None]).any(axis=1) | (table.toneless[chosen] == words)
    take = (known | ~from_word) & allowed_in(read, positions, chosen, table)
    readings[positions[take]] = chosen[take]
    confidence[positions[take]] = said.probabilities[take, best[take]]


def allowed_in(read: Passages, positions: Array, chosen: Array, table: Lexicon) -> Array:
    """Whether a Traditional character has the reading that its Simplified shape was given: 髮 is never fa1."""
    allowed = np.ones(len(positions), bool)
    for i in np.nonzero(read.raw[positions] != read.codes[positions])[0].tolist():
        own = table.candidates(chr(read.raw[positions[i]]))
        allowed[i] = not own or table.syllables[chosen[i]] in own
    return allowed
