"""English words, alone and in running text."""

import re
from collections.abc import Iterable
from typing import Final

from exchange.languages import inflections
from exchange.languages.dictionary.entries import EnglishEntry, EnglishSense, Match
from exchange.languages.dictionary.file import connection
from exchange.languages.dictionary.keys import HAN, LONGEST, plain

INFLECTED: Final = frozenset(inflections.RELATIONS.values())
PHRASE: Final = 5
"""Words of the longest expression that is looked for in running text."""
LETTERS: Final = r"[A-Za-z\u00c0-\u024f]"
TOKEN: Final = re.compile(rf"{LETTERS}+(?:['’-]{LETTERS}+)*")
NEXT_TOKEN: Final = re.compile(rf"[ \u00a0-]({LETTERS}+(?:['’]{LETTERS}+)*)")
ROW: Final = (
    "SELECT word, head, phonetic, senses, cefr, zipf, collins, oxford, tags, lemmas, relation, inflections, reach "
    "FROM english WHERE "
)

Span = tuple[int, int]


def find_english(word: str) -> EnglishEntry | None:
    """As listed; else in another spelling, as a regular form or as a plain derivation of a word that is."""
    word = word.lower()
    if len(word) > LONGEST:
        return None
    if row := english_row(word):
        return english_entry(row, based=True)
    found = ((english_row(other), relation) for other, relation in inflections.related(word))
    return next((standing_in(word, row, relation) for row, relation in found if row), None)


def standing_in(word: str, row: tuple, relation: str) -> EnglishEntry:
    """An entry for a word that only its base has one of. A prefix may change how hard a word is, an ending hardly."""
    base = english_entry(row, based=True)
    cefr = base.cefr if relation != "prefixed" else None
    return EnglishEntry(word, base.senses, cefr=cefr, lemmas=(base.word,), relation=relation, base=base)


def english_row(key: str) -> tuple | None:
    return connection().execute(ROW + "word = ?", (key,)).fetchone()


def english_entry(row: tuple, based: bool) -> EnglishEntry:
    word, head, phonetic, senses, cefr, zipf, collins, oxford, tags, lemmas, relation, forms, _ = row
    lemmas = tuple(lemmas.split("\n")) if lemmas else ()
    base_row = english_row(lemmas[0]) if based and lemmas else None
    base = english_entry(base_row, based=False) if base_row else None
    own = tuple(EnglishSense(*line.split("\t")) for line in senses.split("\n")) if senses else ()
    return EnglishEntry(
        head,
        senses_of(own, base, stands_alone=bool(collins or cefr) or relation not in INFLECTED),
        phonetic,
        easier(cefr, base.cefr) if base and relation in INFLECTED else cefr or (base and base.cefr),
        zipf,
        collins,
        bool(oxford),
        tuple(tags.split()),
        lemmas,
        relation,
        tuple(tuple(form.split("\t")) for form in forms.split("\n")) if forms else (),
        base,
    )


def senses_of(own: tuple[EnglishSense, ...], base: EnglishEntry | None, stands_alone: bool) -> tuple[EnglishSense, ...]:
    """What a form means beside its word comes first where that is in wide use: of “left”, but not of “cats”."""
    if base is None or (own and stands_alone):
        return own
    return base.senses + tuple(sense for sense in own if sense not in base.senses)


def easier(*levels: str | None) -> str | None:
    """Who knows “find” can read “found”, whatever the level of founding a town."""
    return min(filter(None, levels), default=None)


def token_at(text: str, offset: int) -> Span | None:
    """Where the English word around `offset` stands; an endless one is not read to its end."""
    start = max(0, offset - LONGEST)
    for found in TOKEN.finditer(text[start : offset + LONGEST + 1]):
        if found.start() <= offset - start < found.end():
            return start + found.start(), start + found.end()
    return None


def part_at(text: str, token: Span, offset: int) -> Span | None:
    """The part around `offset` of a word with hyphens; None on a hyphen, and where there is none."""
    start = text.rfind("-", token[0], offset) + 1 or token[0]
    end = text.find("-", offset, token[1])
    part = start, token[1] if end < 0 else end
    return part if token != part and part[0] <= offset < part[1] else None


def is_mixed(text: str, offset: int, token: Span | None) -> bool:
    """Whether a Chinese word may begin here with a letter or a digit: T恤, 110."""
    if token is None:
        return not text[offset].isspace() and not text[offset - 1 : offset].isdigit()
    return token[0] == offset and HAN.match(text, token[1]) is not None


def english_at(text: str, token: Span) -> Match | None:
    """Expressions before their first word; the word may be inflected, as in “gave up”."""
    start, end = token
    word = plain(text[start:end]).lower()
    row = english_row(word) if len(word) <= LONGEST else None
    if found := longest_phrase(text, token, word, row):
        return found
    entry = english_entry(row, based=True) if row else find_english(word)
    return Match(start, end, entry) if entry else None


def longest_phrase(text: str, token: Span, word: str, row: tuple | None) -> Match | None:
    """`row` is the word's own: how many words may follow it, or its lemma, is written there."""
    if row is None:
        return None
    words = [(word, row[-1]), *((lemma, reach_of(lemma)) for lemma in row[9].split("\n") if lemma)]
    ends = phrase_ends(text, token[1], max(reach for _, reach in words))
    candidates = {
        first + rest: end
        for first, reach in words
        for end in ends[:reach]
        for rest in rest_spelt(plain(text[token[1] : end], strip=False).lower())
    }
    if not candidates:
        return None
    marks = ", ".join("?" * len(candidates))
    rows = connection().execute(f"{ROW}word IN ({marks})", tuple(candidates)).fetchall()  # noqa: S608 (marks only)
    if not rows:
        return None
    best = max(rows, key=lambda found: (candidates[found[0]], len(found[0])))
    return Match(token[0], candidates[best[0]], english_entry(best, based=True))


def reach_of(word: str) -> int:
    found = connection().execute("SELECT reach FROM english WHERE word = ?", (word,)).fetchone()
    return found[0] if found else 0


def phrase_ends(text: str, end: int, reach: int) -> list[int]:
    """Where an expression may end: after each of the next words, as long as a single space or a hyphen parts them."""
    ends: list[int] = []
    while len(ends) < min(reach, PHRASE - 1) and (word := NEXT_TOKEN.match(text, end, end + LONGEST)):
        end = word.end()
        ends.append(end)
    return ends


def rest_spelt(rest: str) -> Iterable[str]:
    """The words after the first, as written and with the last in the singular: alarm clocks."""
    yield rest
    if rest.endswith("s") and not rest.endswith("ss"):
        yield rest[:-1]
