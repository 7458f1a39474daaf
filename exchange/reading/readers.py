"""Who needs help to read a text, and in which language they get it."""

from accounts.models import User
from exchange.languages.codes import WrittenLanguage, language_of, other

TRADITIONAL_REGIONS = ("TW", "HK", "MO")


def needs_help(reader, screen: WrittenLanguage, language: WrittenLanguage) -> bool:
    """Members who help with a language read it; of visitors only the language of their screen is known."""
    if reader.is_authenticated:
        return not reader.helps_with(language_of(language))
    return language_of(screen) != language_of(language)


def language_for(reader, screen: WrittenLanguage, language: WrittenLanguage) -> WrittenLanguage:
    """What a text in `language` is put into. Never the other script, which is a matter of showing."""
    if language_of(screen) != language_of(language):
        return screen
    if other(language) == "en":
        return "en"
    return script_of(reader)


def script_of(reader) -> WrittenLanguage:
    """That a member chose for Chinese, else that of the region whose Chinese they speak."""
    if not reader.is_authenticated:
        return "zh-hans"
    if reader.script:
        return "zh-hans" if reader.script == User.Script.SIMPLIFIED else "zh-hant"
    return "zh-hant" if reader.region_for("zh") in TRADITIONAL_REGIONS else "zh-hans"
