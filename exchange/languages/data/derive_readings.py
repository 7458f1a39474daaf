"""Derives the tables of readings from CC-CEDICT and pypinyin's table of characters; SOURCES.md names both.

python exchange/languages/data/derive_readings.py cedict-20260104.tsv.xz
"""

import lzma
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import numpy as np
from pypinyin import pinyin_dict

from exchange.languages.lexicon import hash_of

HERE = Path(__file__).parent
SYLLABLE = re.compile(r"(?:[a-zê]+:?[a-z]*)[1-5]")
NOT_READINGS = frozenset(("xx5", "m2", "m4", "ng4", "ng3", "n2", "n3", "n4", "hng5", "biu1"))
TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}
FOLDS_TO_ITSELF = "著乾徵瞭藉"
"""Written in Simplified too, or folded otherwise by what they mean; their own words tell more than their folds'."""


class Entry(NamedTuple):
    traditional: str
    simplified: str
    readings: tuple[str, ...]
    proper: bool
    senses: str


def entries(path: str) -> Iterable[Entry]:
    """The entries that give each character one syllable; a Latin letter's is empty."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            traditional, simplified, pinyin, senses = line.rstrip("\n").split("\t")[:4]
            syllables = tuple(s if SYLLABLE.fullmatch(s) else "" for s in pinyin.lower().split())
            if len(syllables) == len(simplified) == len(traditional) and "xx5" not in syllables:
                yield Entry(traditional, simplified, syllables, pinyin[:1].isupper(), senses)


def is_han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff" or character >= "\U00020000" or character == "〇"


def folds(dictionary: list[Entry]) -> dict[str, str]:
    """Traditional characters with the Simplified one that most words write for them."""
    pairs: dict[str, Counter[str]] = defaultdict(Counter)
    for entry in dictionary:
        for a, b in zip(entry.traditional, entry.simplified, strict=True):
            pairs[a][b] += 1
    written = Counter(character for entry in dictionary for character in entry.simplified)
    best = {a: seen.most_common(1)[0][0] for a, seen in pairs.items()}
    return {a: b for a, b in sorted(best.items()) if a != b and written[a] < written[b] and a not in FOLDS_TO_ITSELF}


def characters(dictionary: list[Entry]) -> dict[str, list[str]]:
    """The readings of each character on its own: the usual one first, then what CC-CEDICT adds."""
    own: dict[str, list[str]] = defaultdict(list)
    in_words: dict[str, Counter[str]] = defaultdict(Counter)
    for entry in dictionary:
        minor = entry.senses.startswith(("surname", "old variant", "variant of", "see ", "used in "))
        for form in {entry.traditional, entry.simplified}:
            if len(form) == 1 and is_han(form) and not NOT_READINGS.intersection(entry.readings):
                own[form].insert(len(own[form]) if minor else 0, entry.readings[0])
            for character, reading in zip(form, entry.readings, strict=True):
                in_words[character][reading] += 1
    first = {word: reading[0] for word, _, reading in usual_readings() if len(word) == 1}
    table = {}
    usual = {chr(code): numbered(marked.split(",")[0]) for code, marked in pinyin_dict.pinyin_dict.items()}
    for character in sorted(own.keys() | usual.keys() | in_words.keys()):
        if not is_han(character):
            continue
        seen = in_words[character]
        known = list(dict.fromkeys(own[character])) or [r for r, _ in seen.most_common(1) if r] or [usual[character]]
        if character in FOLDS_TO_ITSELF and character in first:
            known.insert(0, first[character])
            usual[character] = first[character]
        known = list(dict.fromkeys(known))
        known.sort(key=lambda reading: (reading != usual.get(character), -seen[reading]))
        table[character] = known
    return table


def numbered(marked: str) -> str:
    """`lǜ` → `lu:4`"""
    letters = unicodedata.normalize("NFD", marked).replace("u\u0308", "u:")
    tone = next((TONES[letter] for letter in letters if letter in TONES), "5")
    return "".join(letter for letter in letters if letter not in TONES) + tone


def words(dictionary: list[Entry]) -> dict[str, list[tuple[str, ...]]]:
    """The words of two characters and more, in both scripts, with their readings: common nouns before names."""
    table: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for entry in sorted(dictionary, key=lambda entry: entry.proper):
        for form in dict.fromkeys((entry.simplified, entry.traditional)):
            if len(form) > 1 and entry.readings not in table[form]:
                table[form].append(entry.readings)
    for traditional, simplified, reading in usual_readings():
        for form in dict.fromkeys((simplified, traditional)):
            if len(form) > 1:
                table[form] = [reading, *(other for other in table[form] if other != reading)]
    return table


def usual_readings() -> Iterable[tuple[str, str, tuple[str, ...]]]:
    for line in (HERE / "usual-readings.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            traditional, simplified, reading = line.split("\t")
            yield traditional, simplified, tuple(reading.lower().split())


def main(cedict: str) -> None:
    dictionary = list(entries(cedict))
    own, phrases = characters(dictionary), words(dictionary)
    names = sorted({r for known in own.values() for r in known} | {r for k in phrases.values() for rs in k for r in rs})
    ids = {name: i for i, name in enumerate(names)}  # the empty one is 0
    rows = sorted((hash_of(word), order, readings) for word, k in phrases.items() for order, readings in enumerate(k))
    if len({h for h, _, _ in rows}) != len(phrases):
        raise SystemExit("two words share a hash")
    fold = folds(dictionary)
    np.savez_compressed(
        HERE / "words.npz",
        syllables=np.frombuffer(" ".join(names).encode(), np.uint8),
        hashes=np.array([h for h, _, _ in rows], np.uint64),
        starts=np.cumsum([0, *(len(r) for _, _, r in rows)], dtype=np.uint32),
        readings=np.array([ids[r] for _, _, rs in rows for r in rs], np.uint16),
        characters=np.array([ord(c) for c, known in own.items() for _ in known], np.uint32),
        character_readings=np.array([ids[r] for known in own.values() for r in known], np.uint16),
        fold_from=np.array([ord(a) for a in fold], np.uint32),
        fold_to=np.array([ord(b) for b in fold.values()], np.uint32),
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
