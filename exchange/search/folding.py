"""One shape for all ways to write a character: full width or half, either script, any case, with or without accents.

Folding knows no context, so that a word typed alone meets the same word inside a sentence. It is for finding only; what
a reader sees stays as its author wrote it.
"""

import re
import unicodedata

from exchange.languages import variants

REMEMBERED = 120_000
"""Characters whose shape is kept at hand: all that are in use."""

# Written one for the other; the dictionaries for conversion keep them apart, since either may be right.
SAME = dict(zip("著乾妳瞭藉牠祂甚喫妝麽徵", "着干你了借它他什吃妆么征", strict=True))
# Cyrillic and Greek letters that look Latin, which turn up in copied words.
SAME |= dict(zip("аеорсухіјѕԁһкмтвн", "aeopcyxijsdhkmtbh", strict=True))
SAME |= dict(zip("αονρτυχικ", "aovptuxik", strict=True))
SAME |= dict(zip("’‘ʼ＇`´", "''''''", strict=True))
SAME |= {"ß": "ss", "ı": "i", "ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "〇": "零"}

SURROGATES = re.compile("[\ud800-\udfff]")


class Shapes(dict[str, str]):
    """The shape of each character; worked out when first met."""

    def __missing__(self, character: str) -> str:
        shape = shape_of(character)
        if len(self) < REMEMBERED:
            self[character] = shape
        return shape


def shape_of(character: str) -> str:
    if SURROGATES.match(character):
        return "\ufffd"
    compatible = unicodedata.normalize("NFKC", character).lower()
    bare = "".join(c for c in unicodedata.normalize("NFD", compatible) if unicodedata.category(c) != "Mn")
    whole = unicodedata.normalize("NFC", bare)
    return "".join(SAME.get(c) or SAME.get(simple(c)) or simple(c) for c in whole)


def simple(character: str) -> str:
    return variants.to_simplified(character) if character >= "\u2e80" else character


SHAPES = Shapes()


def fold(text: str) -> str:
    return "".join(map(SHAPES.__getitem__, text))


def fold_in_place(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its characters the place in `text` it came from."""
    shapes = [SHAPES[character] for character in text]
    return "".join(shapes), [place for place, shape in enumerate(shapes) for _character in shape]
