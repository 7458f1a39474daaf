"""English words and their forms: what ECDICT's codes stand for, and rules for words that no list has."""

# ruff: noqa: SIM905 (a list of words reads best as words)

import re
from collections.abc import Iterator
from typing import Final
from unicodedata import combining, normalize

RELATIONS: Final = {
    "p": "past",
    "d": "past participle",
    "i": "present participle",
    "3": "third person",
    "r": "comparative",
    "t": "superlative",
    "s": "plural",
}
"""ECDICT's `exchange` codes. `spelling`, `contraction`, `adverb`, `quality` and `prefixed` are relations of ours."""

SPELLINGS: Final = (
    (re.compile(r"is(e|ed|es|ing|er|ers|ation|ations)$"), r"iz\1"),
    (re.compile(r"ys(e|ed|es|ing|er|ers)$"), r"yz\1"),
    (re.compile(r"our(s|ed|ing|er|ers|able|ably|ful|fully|ite|ites|less|y|hood|ly)?$"), r"or\1"),
    (re.compile(r"(t|b|c|m)re(s|d)?$"), r"\1er\2"),
    (re.compile(r"ll(ed|ing|er|ers|y|or|ors)$"), r"l\1"),
    (re.compile(r"ogue(s)?$"), r"og\1"),
    (re.compile(r"ae|oe"), "e"),
    (re.compile(r"ence(s|less)?$"), r"ense\1"),
)
"""British spellings on the left, American on the right."""

ENDINGS: Final = {"ed": "past", "ing": "present participle", "er": "comparative", "est": "superlative"}
PREFIXES: Final = tuple("un non anti pre post re over under mis dis in cyber inter self-".split())


def related(word: str) -> Iterator[tuple[str, str]]:
    """What a word (in lower case) that no list has may be another spelling or a form of, with the relation."""
    unaccented = "".join(letter for letter in normalize("NFD", word) if not combining(letter))
    if unaccented != word:
        yield unaccented, "spelling"
    yield from ((other, "spelling") for other in spellings(word))
    for lemma, relation in (*forms(word), *derivations(word)):
        yield lemma, relation
        yield from ((other, relation) for other in spellings(lemma))


def spellings(word: str) -> Iterator[str]:
    """Ways a word (in lower case) may stand in a list: e-mail, email, e mail; realise, realize; café, cafe."""
    joined = tuple(joined_otherwise(word))
    yield from joined
    for each in (word, *joined):
        yield from (changed for british, american in SPELLINGS if (changed := british.sub(american, each)) != each)
    if word.endswith(("in'", "in’")):
        yield word[:-1] + "g"


def joined_otherwise(word: str) -> Iterator[str]:
    if "-" in word:
        yield word.replace("-", " ")
        yield word.replace("-", "")
    if " " in word:
        yield word.replace(" ", "-")
        yield word.replace(" ", "")


def forms(word: str) -> Iterator[tuple[str, str]]:
    """Words that `word` may be a regular form of, each with the relation; the likeliest first."""
    stem = word[:-1]
    if word.endswith(("'s", "s'")):
        yield word.removesuffix("s").removesuffix("'").removesuffix("s'"), "possessive"
        yield word.removesuffix("'"), "possessive"
    if word.endswith("ies") and len(word) > 4:
        yield word[:-3] + "y", "plural"
    if word.endswith("es") and len(word) > 3:
        yield word[:-2], "plural"
    if word.endswith("s") and not word.endswith("ss") and len(word) > 2:
        yield stem, "plural"
    for ending, relation in ENDINGS.items():
        if word.endswith(ending) and len(word) > len(ending) + 2:
            yield from ((base, relation) for base in bases(word[: -len(ending)]))


def bases(stem: str) -> Iterator[str]:
    """What -ed and -ing are put to: walk|ed, hop(e)|d, hopp|ed, tri|ed."""
    if stem.endswith("i"):
        yield stem[:-1] + "y"
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "aeiou":
        yield stem[:-1]
    yield stem
    yield stem + "e"


def derivations(word: str) -> Iterator[tuple[str, str]]:
    """Words that a rarer `word` is plainly made of, with the relation: unreliably → unreliable, antistatic → static."""
    for ending, replacements, relation in (
        ("ically", ("ic", "ical"), "adverb"),
        ("ily", ("y",), "adverb"),
        ("bly", ("ble",), "adverb"),
        ("ly", ("", "le", "l"), "adverb"),
        ("iness", ("y",), "quality"),
        ("ness", ("",), "quality"),
        ("ability", ("able",), "quality"),
        ("bility", ("ble",), "quality"),
        ("ical", ("ic",), "adjective"),
        ("able", ("", "e", "ate"), "adjective"),
        ("ization", ("ize",), "noun"),
        ("ification", ("ify",), "noun"),
    ):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            yield from ((word.removesuffix(ending) + replacement, relation) for replacement in replacements)
    for prefix in PREFIXES:
        rest = word.removeprefix(prefix)
        if rest != word and len(rest) > 3:
            yield rest, "prefixed"
