"""Which of the site's three languages a reader means."""

from django.utils.translation.trans_real import parse_accept_lang_header

from exchange.languages.codes import WRITTEN, WrittenLanguage

DEFAULT: WrittenLanguage = "en"
TRADITIONAL_REGIONS = {"tw", "hk", "mo"}


def written_language(tag: str) -> WrittenLanguage | None:
    """The screen language for a BCP 47 tag, or None: `zh-TW` and `yue` → zh-hant, `zh-SG` → zh-hans, `fr` → None.

    A script that is named wins over the region: `zh-Hans-HK` reads simplified characters.
    """
    language, *rest = tag.strip().lower().replace("_", "-").split("-")
    if language == "en":
        return "en"
    if language == "yue":
        return "zh-hant"
    if language != "zh":
        return None
    if "hans" in rest:
        return "zh-hans"
    return "zh-hant" if "hant" in rest or TRADITIONAL_REGIONS & set(rest) else "zh-hans"


def first_understood(accept_language: str) -> WrittenLanguage:
    """The best of an Accept-Language header that we can speak."""
    tags = (tag for tag, _quality in parse_accept_lang_header(accept_language.lower()[:500]))
    return next((found for tag in tags if (found := written_language(tag))), DEFAULT)


def stored(value: str | None) -> WrittenLanguage | None:
    """A choice read back from a profile or a cookie, unless it is none of ours."""
    return value if value in WRITTEN else None
