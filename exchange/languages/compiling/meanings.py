"""From English to Chinese: what CC-CEDICT's definitions say, turned round.

`gloss` has each whole definition (“to give up”, kept as `give up`) with the words so defined; `meaning` is a full-text
index of all definitions. Both list the commonest words first, by a number that `meant` gives back as the word.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import chain
from typing import NamedTuple

from exchange.languages.compiling import sources

ASIDES = re.compile(r"\s*\([^()]*\)\s*|\s*\[[^\]]*\]")
POINTER = re.compile(r"[\u2e80-\u9fff\U00020000-\U0003ffff]")
OPENING = re.compile(r"^(?:to be|to|a|an|the) ")
PHRASE = re.compile(r"[a-z]+(?:[ '-][a-z]+){1,4}")
VAGUE = re.compile(r"\b(?:sth|sb|etc|one|oneself|esp|usu|used|classifier|particle|surname|and|or)\b")
COMMON = 2.8
"""Zipf frequency a Chinese word has to have before its definitions count as English expressions."""


class Defined(NamedTuple):
    """A Simplified word and the plain words of each of its definitions."""

    word: str
    senses: tuple[tuple[str, ...], ...]


def ranked(entries: Iterable[tuple]) -> list[Defined]:
    """The commonest word first; each once."""
    found = []
    for word, articles, _, hsk3, zipf in entries:
        lines = [line.split("\t") for line in articles.split("\n")]
        mine = [line for line in lines if line[1] == word and not line[5]]
        if mine:
            senses = tuple(bare(sense) for line in mine for sense in line[3].split("/"))
            found.append((-(zipf or 0), hsk3 or 9, Defined(word, senses)))
    return [defined for _, _, defined in sorted(found)]


def bare(sense: str) -> tuple[str, ...]:
    """`to give up; (literary) to abandon` → give up, abandon."""
    parts = (OPENING.sub("", part.strip().lower()) for part in ASIDES.sub(" ", sense).split(";"))
    return tuple(part for part in parts if part and not POINTER.search(part))


def places(words: list[Defined]) -> list[tuple[int, str]]:
    return [(place, each.word) for place, each in enumerate(words, start=1)]


def texts(words: list[Defined]) -> list[tuple[int, str]]:
    return [(place, " / ".join(chain(*each.senses))) for place, each in enumerate(words, start=1)]


def glosses(words: list[Defined]) -> list[tuple[str, int, str]]:
    """The words of which a gloss comes among the first definitions before those of which it is a side sense."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for place, (word, senses) in enumerate(words, start=1):
        for number, sense in enumerate(senses):
            for gloss in sense:
                found[gloss].setdefault(word, place * (1 if number == 0 else 3))
    return [
        (gloss, order, word)
        for gloss in sorted(found)
        for order, word in enumerate(sorted(found[gloss], key=lambda each: (found[gloss][each], each)), start=1)
    ]


def phrases(words: list[Defined]) -> dict[str, str]:
    """English expressions, as rows of senses: `give up` → `\\t放弃, …`. Headwords with a level always count."""
    asked, known = sources.cefr(), sources.zipf(sources.ZIPF_ZH)
    found: dict[str, list[str]] = defaultdict(list)
    for word, senses in words:
        is_common = known.get(word, 0) >= COMMON
        for gloss in dict.fromkeys(chain(*senses)):
            if gloss in asked or (is_common and PHRASE.fullmatch(gloss) and not VAGUE.search(gloss)):
                found[gloss].append(word)
    return {gloss: "\t" + ", ".join(words[:4]) for gloss, words in found.items()}
