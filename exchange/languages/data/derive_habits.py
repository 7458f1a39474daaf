"""Derives habits.tsv: single characters that the model reads one way, and the neighbours beside which it must be asked.

python exchange/languages/data/derive_habits.py cedict-20260104.tsv.xz cpp/dev.sent g2pl/train.sent.xz g2pl/dev.sent.xz

To be run after fit_polyphones.py, on the same sentences. A character has a habit where, standing alone as a word, it
was read otherwise less than once in 250 times; its exceptions are the characters that stood before or after it then,
and those it stands beside in dictionary words that read it otherwise.
"""

import lzma
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from exchange.languages import citation
from exchange.languages.data.derive_readings import entries
from exchange.languages.lexicon import fold, lexicon

HABITS = Path(__file__).parent / "habits.tsv"
LEAST, SHARE = 300, 0.996
Seen = tuple[str, str, str, str]
"""A character that stood alone: what was before it, itself, what came after it, and how it was read."""


def sentences(name: str) -> list[str]:
    data = Path(name).read_bytes()
    text = lzma.decompress(data) if name.endswith(".xz") else data
    return text.decode().replace("▁", "").splitlines()


def alone(texts: list[str]) -> Iterator[Seen]:
    names = lexicon().syllables
    for k in range(0, len(texts), 200):
        found = citation.citations(texts[k : k + 200])
        for piece, end in zip(found.pieces, found.ends, strict=True):
            if len(piece.readings) == 1 and piece.open:
                yield *found.folded[end - 2 : end + 1], names[found.readings[end - 1]]


def habits(seen: list[Seen]) -> dict[str, str]:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for _, character, _, reading in seen:
        counts[character][reading] += 1
    best = {character: found.most_common(1)[0] for character, found in counts.items()}
    return {
        character: reading
        for character, (reading, times) in sorted(best.items())
        if counts[character].total() >= LEAST and times >= SHARE * counts[character].total()
    }


def in_words(cedict: str) -> Iterator[Seen]:
    for entry in entries(cedict):
        word = f"\0{fold(entry.simplified)}\0"
        for place, reading in enumerate(entry.readings, 1):
            if len(entry.readings) > 1:
                yield word[place - 1], word[place], word[place + 1], reading


def main(cedict: str, *names: str) -> None:
    HABITS.write_text("", "utf-8")  # or it would confirm itself
    seen = list(alone(list(dict.fromkeys(chain.from_iterable(map(sentences, names))))))
    usual = habits(seen)
    before, after = defaultdict(set), defaultdict(set)
    for left, character, right, reading in (*seen, *in_words(cedict)):
        if character in usual and reading != usual[character]:
            before[character].add(left)
            after[character].add(right)
    rows = (
        (c, reading, "".join(sorted(before[c] - {"\0"})), "".join(sorted(after[c] - {"\0"})))
        for c, reading in usual.items()
    )
    HABITS.write_text("".join("\t".join(row) + "\n" for row in rows), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
