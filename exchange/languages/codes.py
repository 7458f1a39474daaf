"""The codes of languages, scripts and levels that the rest of the site speaks in."""

from typing import Final, Literal

Language = Literal["en", "zh"]
"""A language one learns or helps with."""

WrittenLanguage = Literal["en", "zh-hans", "zh-hant"]
"""A language with its script: what a text is written in, and what a screen is shown in."""

LANGUAGES: Final = ("en", "zh")
WRITTEN: Final = ("en", "zh-hans", "zh-hant")

BCP47: Final = {"en": "en", "zh": "zh", "zh-hans": "zh-Hans", "zh-hant": "zh-Hant"}
"""What goes into HTML's `lang` attribute (RFC 5646)."""

CEFR: Final = ("A1", "A2", "B1", "B2", "C1", "C2")
HSK: Final = ("HSK1", "HSK2", "HSK3", "HSK4", "HSK5", "HSK6", "HSK7")
"""HSK 3.0 (2021); its three highest levels share one word list and one name, 7–9, kept here as HSK7."""

REGIONS: Final = {
    "zh": ("CN", "TW", "HK", "MO", "SG", "MY"),
    "en": ("US", "GB", "CA", "AU", "IE", "NZ", "ZA", "IN", "SG", "PH", "NG"),
}
"""Regions whose everyday use of a language its natives speak for (ISO 3166-1), by language; the rest say "other"."""


def language_of(written: str) -> str:
    """The language without its script: `zh-hant` → `zh`."""
    return written.partition("-")[0]


def other(language: str) -> str:
    """The other bank of the bridge: `en` ↔ `zh`."""
    return "zh" if language_of(language) == "en" else "en"
