"""The countries and regions a phone, or a member, can come from: their names, calling codes and flags.

The data is frozen in `data/regions.json` by `manage.py freeze_regions`, so that nothing is looked up while people wait.
"""

import functools
import json
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from phonenumbers import COUNTRY_CODE_TO_REGION_CODE

DATA = Path(__file__).parent / "data" / "regions.json"

# Most of our members hold one of these, so they need no scrolling; all others follow by name.
FIRST = ("CN", "US", "GB", "HK", "TW", "MO", "SG", "MY", "CA", "AU")


@dataclass(frozen=True)
class Country:
    """A country or region, as libphonenumber divides the world."""

    code: str
    en: str
    zh_hans: str
    zh_hant: str
    pinyin: tuple[str, ...]
    aliases: tuple[str, ...]
    calling: str
    areas: tuple[str, ...]
    example: str

    def name(self, language: str) -> str:
        return getattr(self, attribute_of(language))

    def other_name(self, language: str) -> str:
        """The name on the other bank: Chinese beside English, English beside Chinese."""
        return self.zh_hans if attribute_of(language) == "en" else self.en

    @property
    def flag(self) -> str:
        """Where its flag lies under static/."""
        return f"img/flags/{self.code.lower()}.svg"

    @property
    def leads(self) -> bool:
        """Whether it is the one people think of by its calling code: Russia for 7, which Kazakhstan shares."""
        return COUNTRY_CODE_TO_REGION_CODE[int(self.calling)][0] == self.code

    @functools.cached_property
    def prefixes(self) -> tuple[str, ...]:
        """What its numbers begin with after the plus sign: the calling code, with the area where many share one."""
        return tuple(self.calling + area for area in self.areas) or (self.calling,)

    @functools.cached_property
    def terms(self) -> tuple[str, ...]:
        """Everything it is called, folded for comparison; the script of the picker reads the same list."""
        names = (self.code, self.en, self.zh_hans, self.zh_hant, *self.pinyin, *self.aliases)
        return tuple(dict.fromkeys(fold(name) for name in names))


def attribute_of(language: str) -> str:
    """`zh-hant` → `zh_hant`; anything that is not Chinese reads English."""
    language = language.lower().replace("-", "_")
    if not language.startswith("zh"):
        return "en"
    return "zh_hant" if language == "zh_hant" else "zh_hans"


@functools.cache
def by_codes() -> dict[str, Country]:
    rows = json.loads(DATA.read_text(encoding="utf-8"))
    return {row["code"]: Country(**{k: tuple(v) if isinstance(v, list) else v for k, v in row.items()}) for row in rows}


def by_code(code: str) -> Country | None:
    return by_codes().get(code.upper())


@functools.cache
def of_calling_code(calling: str) -> tuple[Country, ...]:
    """Every country that is reached under a calling code: for 1, two dozen."""
    return tuple(country for country in by_codes().values() if country.calling == calling)


def region_name(code: str, language: str) -> str:
    """What a region is called, or its bare code where nobody taught us a name."""
    country = by_code(code)
    return country.name(language) if country else code


def all_countries(language: str) -> tuple[Country, ...]:
    """Every country in the picker's order: the likely ones, then by name as readers of `language` look names up."""
    return in_order(attribute_of(language))


@functools.cache
def in_order(attribute: str) -> tuple[Country, ...]:
    first = [by_codes()[code] for code in FIRST]
    rest = [country for country in by_codes().values() if country.code not in FIRST]
    return tuple(first + sorted(rest, key=lambda country: sort_key(country, attribute)))


def sort_key(country: Country, attribute: str) -> str | bytes:
    """Letters for English, pinyin for 简体. Big5 lays its characters out by strokes, as Taiwan's indexes do."""
    if attribute == "zh_hans":
        return country.pinyin[0]
    return country.zh_hant.encode("big5", "replace") if attribute == "zh_hant" else fold(country.en)


def fold(text: str) -> str:
    """Small letters without accents, spaces or punctuation, so that “Cote dIvoire” is found as it is typed."""
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKD", text).casefold())


def search(query: str, language: str) -> list[Country]:
    """The countries that answer to `query` by name in any language, pinyin, ISO code or prefix; best first."""
    wanted = fold(query)
    ranked = [(rank(country, wanted), country) for country in all_countries(language)]
    return [country for place, country in sorted(ranked, key=lambda pair: pair[0]) if place < NO_MATCH]


NO_MATCH = 4


def rank(country: Country, wanted: str) -> int:
    """0 is the very name, 1 its beginning, 2 a part of it. One letter is a part of almost anything."""
    if wanted.isdigit():
        return rank_by_number(country, wanted)
    if wanted in country.terms:
        return 0
    if any(term.startswith(wanted) for term in country.terms):
        return 1
    inside = (len(wanted) > 1 or wanted > "z") and any(wanted in term for term in country.terms)
    return 2 if inside else NO_MATCH


def rank_by_number(country: Country, digits: str) -> int:
    """+1 242 is the Bahamas before it is any other country under +1."""
    if country.areas and any(digits.startswith(prefix) for prefix in country.prefixes):
        return 0
    if digits.startswith(country.calling) and country.leads:
        return 1
    if any(prefix.startswith(digits) for prefix in country.prefixes):
        return 2
    return 3 if digits.startswith(country.calling) else NO_MATCH
