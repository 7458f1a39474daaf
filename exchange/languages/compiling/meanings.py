"""From English to Chinese: what CC-CEDICT's definitions say, turned round.

`gloss` has each whole definition (“to give up”, kept as `give up`) with the words so defined; `meaning` is a full-text
index of all definitions. Both list the commonest words first, by a number that `meant` gives back as the word.
"""

import re
from collections import defaultdict

from exchange.languages.compiling import sources

ASIDES = re.compile(r"\s*\([^()]*\)\s*|\s*\[[^\]]*\]")
POINTER = re.compile(r"[\u2e80-\u9fff\U00020000-\U0003ffff]")
OPENING = re.compile(r"^(?:to be|to|a|an|the) ")
PHRASE = re.compile(r"[a-z]+(?:[ '-][a-z]+){1,4}")
VAGUE = re.compile(r"\b(?:sth|sb|etc|one|oneself|esp|usu|used|classifier|particle|surname|and|or)\b")
COMMON = 2.8
"""Zipf frequency a Chinese word has to have before its definitions count as English expressions."""


def ranked(entries: list[tuple]) -> list[tuple[str, list[str]]]:
    """Simplified words with their definitions, the commonest first; each word once."""
    found = []
    for word, articles, _, hsk3, zipf in entries:
        lines = [line.split("\t") for line in articles.split("\n")]
        mine = [line for line in lines if line[1] == word and not line[5]]
        if mine:
            senses = [sense for line in mine for sense in line[3].split("/")]
            found.append((-(zipf or 0), hsk3 or 9, word, senses))
    return [(word, senses) for _, _, word, senses in sorted(found)]


def bare(sense: str) -> list[str]:
    """The plain words of a definition: `to give up; (literary) to abandon` → give up, abandon."""
    parts = (OPENING.sub("", part.strip().lower()) for part in ASIDES.sub(" ", sense).split(";"))
    return [part for part in parts if part and not POINTER.search(part)]


def places(entries: list[tuple]) -> list[tuple[int, str]]:
    return [(place, word) for place, (word, _) in enumerate(ranked(entries), start=1)]


def texts(entries: list[tuple]) -> list[tuple[int, str]]:
    return [
        (place, " / ".join(part for sense in senses for part in bare(sense)))
        for place, (_, senses) in enumerate(ranked(entries), start=1)
    ]


def glosses(entries: list[tuple]) -> list[tuple[str, int, str]]:
    """The words of which a gloss comes among the first definitions before those of which it is a side sense."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for place, (word, senses) in enumerate(ranked(entries), start=1):
        for number, sense in enumerate(senses):
            for gloss in bare(sense):
                found[gloss].setdefault(word, place * (1 if number == 0 else 3))
    return [
        (gloss, order, word)
        for gloss in sorted(found)
        for order, word in enumerate(sorted(found[gloss], key=lambda each: (found[gloss][each], each)), start=1)
    ]


def phrases(entries: list[tuple]) -> dict[str, str]:
    """English expressions, as rows of senses: `give up` → `\\t放弃, …`. Headwords with a level always count."""
    asked, known = sources.cefr(), sources.zipf(sources.ZIPF_ZH)
    found: dict[str, list[str]] = defaultdict(list)
    for word, senses in ranked(entries):
        for gloss in {part for sense in senses for part in bare(sense)}:
            usable = PHRASE.fullmatch(gloss) and not VAGUE.search(gloss) and known.get(word, 0) >= COMMON
            if usable or gloss in asked:
                found[gloss].append(word)
    return {gloss: "\t" + ", ".join(words[:4]) for gloss, words in found.items()}
