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
    script = getattr(reader, "script", User.Script.AS_WRITTEN)
    region = reader.region_for("zh") if reader.is_authenticated else ""
    return script or ("zh-hant" if region in TRADITIONAL_REGIONS else "zh-hans")
