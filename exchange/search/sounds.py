"""What a text sounds like, and what people type for it: pinyin with or without tones and spaces, initials, zhuyin.

ü is u here, as many keyboards have it, and tones are left out: who types them finds what who leaves them out finds.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import pairwise

from exchange.languages import segment, zhuyin
from exchange.languages.romanised import LONGEST, syllables, toneless

MOST_SPLITS = 12
INITIAL_LETTERS = frozenset("bpmfdtnlgkhjqxrzcsywaoe")
VOWELS = frozenset("aeo")
SPAN = range(2, 5)
"""How many characters an indexed run of initials has: of whole words side by side."""

ZHUYIN = "\u3105-\u312f\u31a0-\u31bf"
ZHUYIN_TONES = "ˊˇˋ˙ˉ"
SILENT = frozenset(["m", "n", "ng", "hm", "hng"])
"""Interjections; as syllables they would take apart words that are none."""


def plain(reading: str) -> str:
    """`lu:4` → `lu`, and the `r5` of 花儿 → `er`."""
    letters = reading.rstrip("12345").replace("u:", "u").replace("v", "u")
    return "er" if letters == "r" else letters


def spoken_tokens(readings: list[str]) -> Iterator[str]:
    """Of the plain syllables of one run: each, and each with its neighbour."""
    yield from readings
    yield from map(".".join, pairwise(readings))


def initials(run: str, readings: list[str]) -> Iterator[str]:
    """The first letters of whole words side by side: 麻烦你 → mf, mfn."""
    starts = [0]
    for word in segment.words(run):
        starts.append(starts[-1] + len(word))
    letters = "".join(reading[:1] for reading in readings)
    for number, start in enumerate(starts):
        for end in starts[number + 1 : number + 1 + SPAN.stop]:
            if end - start in SPAN:
                yield letters[start:end]


@cache
def typed_syllables() -> frozenset[str]:
    return frozenset(syllable.replace("v", "u") for syllable in syllables()) - SILENT


@lru_cache(maxsize=4096)
def splits(word: str) -> tuple[tuple[str, ...], ...]:
    """All ways a typed word is syllables: `xian` → (xian), (xi, an), the fewest syllables first."""
    parts = [part for part in re.split("['’1-5]+", word.lower().replace("u:", "u")) if part]
    ways: list[tuple[str, ...]] = [()] if parts and len(word) <= LONGEST else []
    for part in parts:
        ways = [(*way, *more) for way in ways for more in divided(toneless(part).replace("v", "u"))][:MOST_SPLITS]
    return tuple(ways)


def divided(letters: str) -> list[tuple[str, ...]]:
    """Ways for each rest, from the end on, so that long runs stay cheap."""
    ways: dict[int, list[tuple[str, ...]]] = {len(letters): [()]}
    for start in range(len(letters) - 1, -1, -1):
        ways[start] = []
        for end in range(start + 1, min(start + 6, len(letters)) + 1):
            if letters[start:end] in typed_syllables():
                ways[start] += [(letters[start:end], *rest) for rest in ways[end]]
        if start and letters[start:] == "r":
            ways[start].append(("er",))  # zher: 这儿
        ways[start] = sorted(ways[start], key=len)[:MOST_SPLITS]
    return ways[0]


def joined(words: Iterable[str]) -> list[tuple[str, ...]]:
    """All ways typed words together are syllables, `mafan ni` → (ma, fan, ni); none when one of them is no pinyin."""
    ways: list[tuple[str, ...]] = [()]
    for word in words:
        ways = [(*way, *more) for way in ways for more in splits(word)][:MOST_SPLITS]
    return ways


def initial_groups(word: str) -> list[tuple[str, ...]]:
    """`mfn` → (mfn); longer ones in the pieces the index has: `mfnbm` → (mf, nbm), (mfn, bm)."""
    letters = re.sub("(?<=[zcs])h", "", word)
    if len(letters) not in range(2, 11) or not INITIAL_LETTERS.issuperset(letters):
        return []
    if len(letters) > 3 and VOWELS & set(letters):  # that is a word
        return []
    return grouped(letters)[:MOST_SPLITS]


def grouped(letters: str) -> list[tuple[str, ...]]:
    if not letters:
        return [()]
    sizes = [size for size in SPAN if size <= len(letters)]
    return [(letters[:size], *rest) for size in sizes for rest in grouped(letters[size:])]


@cache
def from_zhuyin() -> dict[str, str]:
    """`ㄇㄚ` → `ma`, for all syllables there are."""
    return {signs: syllable.replace("v", "u") for syllable in syllables() if (signs := zhuyin.spelt(of_v(syllable)))}


def of_v(syllable: str) -> str:
    return syllable.replace("v", "ü")


def zhuyin_splits(text: str) -> list[tuple[str, ...]]:
    """All ways signs are syllables; a tone mark or a space ends one for certain."""
    ways: list[tuple[str, ...]] = [()]
    for signs in re.findall(f"[{ZHUYIN}]+", text):
        ways = [(*way, *more) for way in ways for more in signs_divided(signs)][:MOST_SPLITS]
    return ways if ways != [()] else []


def signs_divided(signs: str) -> list[tuple[str, ...]]:
    ways: dict[int, list[tuple[str, ...]]] = {len(signs): [()]}
    for start in range(len(signs) - 1, -1, -1):
        spelt = [(end, from_zhuyin().get(signs[start:end])) for end in range(start + 1, min(start + 3, len(signs)) + 1)]
        ways[start] = [(syllable, *rest) for end, syllable in spelt if syllable for rest in ways[end]]
        ways[start] = sorted(ways[start], key=len)[:MOST_SPLITS]
    return ways[0]
