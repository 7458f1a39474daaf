"""Chinese words: CC-CEDICT's rows under either script, the likeliest reading of each first, with HSK and frequency.

A row of the file holds all that a pop-up shows, so that one read is enough. What is gathered here follows variants to
the word they are variants of, and puts in order what is written alike:

1. what is written so in the usual way, before variants of other words;
2. words before surnames and other names;
3. readings with uses of their own, before those only found in a compound or in old books;
4. the reading that more of everyday vocabulary is made of: 後 is in more common words than 后, so 后 is first “after”;
5. readings with more senses.
"""

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import NamedTuple

from exchange.languages.compiling import sources
from exchange.languages.compiling.sources import Cedict, Hsk

REFERENCE = re.compile(r"(?:see|variant of) (?P<form>[^\s\[\]/,]+)\[(?P<pinyin>[^\]]+)\]")
KIND = "old|archaic|erroneous|Japanese|nonstandard|non-standard|euphemistic|erhua|alternative|another|dialectal"
ONLY_POINTS = re.compile(
    rf"^(?:\([^()]*\) ?)?(?:(?:{KIND}) )*(?:variant|form|spelling) of |^(?:see|equivalent of) (?:also )?[^ ]+\["
)
RARE = re.compile(r"^\((?:archaic|old|literary|bound form|dialect)\b|^\(?used in |^(?:old|Japanese) variant|^\(of a")
ASIDE = re.compile(r"^(?:Taiwan pr\.|also pr\.|also written|CL:)")


class Row(NamedTuple):
    word: str
    articles: str
    hsk2: int | None
    hsk3: int | None
    zipf: float | None


@dataclass(frozen=True)
class Candidate:
    """A row of CC-CEDICT for one of its forms, variants followed."""

    row: Cedict
    senses: tuple[str, ...]
    variant_of: str
    measure_words: str

    @property
    def is_name(self) -> bool:
        return self.row.pinyin[:1].isupper() and not self.row.simplified.isascii()

    def as_line(self) -> str:
        row = self.row
        senses, name = "/".join(self.senses), "name" if self.is_name else ""
        forms = (row.traditional, row.simplified, row.pinyin)
        return "\t".join((*forms, senses, self.measure_words, self.variant_of, name))


class Support:
    """How much of everyday vocabulary has a character with a reading, by the rows' own frequencies."""

    def __init__(self, rows: list[Cedict], frequency: dict[str, float]) -> None:
        self.weight: dict[tuple[str, str], float] = defaultdict(float)
        for row in rows:
            syllables = row.pinyin.lower().split()
            if 1 < len(row.traditional) == len(syllables):
                for each in set(zip(row.traditional, syllables, strict=True)):
                    self.weight[each] += 10 ** (frequency.get(row.simplified, 1.5) - 3)

    def of(self, row: Cedict) -> float:
        return self.weight[row.traditional, row.pinyin.lower()] if len(row.traditional) == 1 else 0


def rows() -> list[Row]:
    """Every form that CC-CEDICT writes, by code point."""
    source, listed, frequency = sources.cedict(), sources.hsk(), sources.zipf(sources.ZIPF_ZH)
    support, usual = Support(source, frequency), sources.usual_readings()
    by_form: dict[str, list[Cedict]] = defaultdict(list)
    for row in source:
        for form in {row.traditional, row.simplified}:
            by_form[form].append(row)
    found = []
    for form in sorted(by_form):
        candidates = [followed(row, form, by_form) for row in by_form[form]]
        if len(candidates) > 1:
            candidates.sort(key=lambda each: place(each, form, support, usual))
        best = candidates[0].row.simplified
        hsk = listed.get(best) if form in (best, candidates[0].row.traditional) else None
        articles = "\n".join(each.as_line() for each in without_echoes(candidates))
        found.append(Row(form, articles, *levels(hsk), frequency.get(best)))
    return found


def levels(row: Hsk | None) -> tuple[int | None, int | None]:
    """7–9 is one list, kept as 7."""
    return (int(row.hsk2[0]) if row and row.hsk2 else None, int(row.hsk3[0]) if row and row.hsk3 else None)


def followed(row: Cedict, form: str, by_form: dict[str, list[Cedict]]) -> Candidate:
    """A variant gets the senses and measure words of what it is a variant of."""
    senses = tuple(row.definitions.split("/"))
    own = tuple(sense for sense in senses if not ONLY_POINTS.match(sense))
    if own:
        return Candidate(row, own, "", row.measure_words)
    target = target_of(row, by_form)
    if target is None:
        return Candidate(row, senses, "", row.measure_words)
    in_script = target.traditional if form == row.traditional != row.simplified else target.simplified
    theirs = tuple(sense for sense in target.definitions.split("/") if not ONLY_POINTS.match(sense))
    return Candidate(row, theirs or senses, in_script, row.measure_words or target.measure_words)


def target_of(row: Cedict, by_form: dict[str, list[Cedict]]) -> Cedict | None:
    pointed = REFERENCE.search(f"see {row.variant_of}" if row.variant_of else row.definitions)
    if pointed is None:
        return None
    form, pinyin = pointed["form"].partition("|")[0], pointed["pinyin"].lower()
    others = [other for other in by_form.get(form, ()) if other != row]
    return next((other for other in others if other.pinyin.lower() == pinyin), None)


def place(candidate: Candidate, form: str, support: Support, usual: dict[str, tuple[str, str]]) -> tuple:
    row = candidate.row
    return (
        usual.get(form) != (row.traditional, row.pinyin),
        bool(candidate.variant_of),
        bool(ONLY_POINTS.match(candidate.senses[0])),
        candidate.is_name,
        all(RARE.match(sense) or ASIDE.match(sense) for sense in candidate.senses),
        -support.of(row),
        -len(candidate.senses),
        row,
    )


def without_echoes(candidates: list[Candidate]) -> list[Candidate]:
    """Old variants that say again what a better article has said are left out."""
    kept: dict[tuple, Candidate] = {}
    for each in candidates:
        kept.setdefault((each.senses, each.row.pinyin.lower()), each)
    return list(kept.values())
