"""Finding one's way in the glossary: by language, region, tone, first letter, or a word one met."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from exchange.languages import variants
from exchange.languages.codes import LANGUAGES
from exchange.languages.glossary import TONES, Entry
from exchange.reading import glossary

PAGE_SIZE = 60
LONGEST_QUESTION = 60
BREAKS = re.compile(r"[\s'-]")
"""Between the syllables of pinyin as people type them."""

TONE_NAMES = {
    "playful": pgettext_lazy("tone of a word", "Playful"),
    "warm": pgettext_lazy("tone of a word", "Warm"),
    "neutral": pgettext_lazy("tone of a word", "Neutral"),
    "sarcastic": pgettext_lazy("tone of a word", "Sarcastic"),
    "rude": pgettext_lazy("tone of a word", "Rude"),
    "vulgar": pgettext_lazy("tone of a word", "Vulgar"),
    "self-mocking": pgettext_lazy("tone of a word", "Self-mocking"),
}
REGION_NAMES = {
    "CN": gettext_lazy("Mainland China"),
    "TW": gettext_lazy("Taiwan"),
    "HK": gettext_lazy("Hong Kong"),
    "US": gettext_lazy("United States"),
    "GB": gettext_lazy("Britain"),
    "AU": gettext_lazy("Australia and New Zealand"),
    "IE": gettext_lazy("Ireland"),
    "SG": gettext_lazy("Singapore"),
}


@dataclass(frozen=True)
class Wish:
    """What a reader looks for; empty means all. What nobody offers is taken for empty."""

    language: str = ""
    region: str = ""
    tone: str = ""
    letter: str = ""
    question: str = ""

    @classmethod
    def read(cls, asked: dict[str, str]) -> "Wish":
        def one_of(name: str, offered: Iterable[str]) -> str:
            return asked.get(name, "") if asked.get(name, "") in offered else ""

        return cls(
            one_of("of", LANGUAGES),
            one_of("region", REGION_NAMES),
            one_of("tone", TONES),
            asked.get("letter", "")[:1].upper(),
            " ".join(asked.get("q", "").split())[:LONGEST_QUESTION],
        )

    def is_met_by(self, entry: Entry) -> bool:
        return (
            self.language in ("", entry.language)
            and self.region in ("", entry.region)
            and self.tone in ("", entry.tone)
            and self.letter in ("", entry.initial)
            and (not self.question or says(entry, self.question))
        )


@dataclass(frozen=True)
class Page:
    groups: list[tuple[str, list[Entry]]]
    """Letter and its words."""
    count: int
    next: str = ""
    """The word after which the next page begins."""


def page(wish: Wish, after: str = "") -> Page:
    found = sorted(filter(wish.is_met_by, glossary.known().entries), key=place)
    rest = [entry for entry in found if place(entry) > place_after(after)] if after else found
    shown = rest[:PAGE_SIZE]
    groups = [(letter, list(entries)) for letter, entries in groupby(shown, lambda entry: entry.initial)]
    return Page(groups, len(found), shown[-1].id if len(rest) > PAGE_SIZE else "")


def letters(wish: Wish) -> list[str]:
    """Those under which there is something."""
    any_letter = Wish(wish.language, wish.region, wish.tone, "", wish.question)
    return sorted({entry.initial for entry in glossary.known().entries if any_letter.is_met_by(entry)})


def place(entry: Entry) -> tuple[str, str]:
    return entry.initial, entry.id


def place_after(id: str) -> tuple[str, str]:
    entry = glossary.entry(id)
    return place(entry) if entry else ("", "")


def says(entry: Entry, question: str) -> bool:
    """In its spellings, in its pinyin without tones, or in what it means; in either script, whatever the capitals."""
    wanted = variants.to_simplified(question).casefold()
    said = [*entry.forms, entry.meant.en, entry.meant.zh_hans, entry.literal.en]
    if any(wanted in variants.to_simplified(text).casefold() for text in said):
        return True
    return BREAKS.sub("", wanted) == BREAKS.sub("", entry.id.partition("-")[2])


def since(entry: Entry) -> str:
    """`since 2020`, `since the 2010s`; what is older than anyone can tell is simply old."""
    if not entry.since:
        return ""
    if entry.since <= "1900s":
        return _("very old")
    if entry.since.endswith("s"):
        return _("since the %(decade)s0s") % {"decade": entry.since[:3]}
    return _("since %(year)s") % {"year": entry.since}
