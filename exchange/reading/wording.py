"""What dictionaries abbreviate, in the reader's words: parts of speech, forms, levels, and how common a word is."""

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from exchange.languages.dictionary import ChineseEntry, Entry

NOUN, VERB = pgettext_lazy("part of speech", "noun"), pgettext_lazy("part of speech", "verb")
ADJECTIVE, ADVERB = pgettext_lazy("part of speech", "adjective"), pgettext_lazy("part of speech", "adverb")
INTERJECTION = pgettext_lazy("part of speech", "interjection")

PARTS_OF_SPEECH: Final[dict[str, str | Promise]] = {
    "n": NOUN,
    "noun": NOUN,
    "v": VERB,
    "verb": VERB,
    "vt": pgettext_lazy("part of speech", "verb with an object"),
    "vi": pgettext_lazy("part of speech", "verb without an object"),
    "aux": pgettext_lazy("part of speech", "auxiliary verb"),
    "a": ADJECTIVE,
    "adj": ADJECTIVE,
    "adjective": ADJECTIVE,
    "adv": ADVERB,
    "ad": ADVERB,
    "adverb": ADVERB,
    "prep": pgettext_lazy("part of speech", "preposition"),
    "conj": pgettext_lazy("part of speech", "conjunction"),
    "pron": pgettext_lazy("part of speech", "pronoun"),
    "num": pgettext_lazy("part of speech", "number word"),
    "art": pgettext_lazy("part of speech", "article"),
    "determiner": pgettext_lazy("part of speech", "determiner"),
    "interj": INTERJECTION,
    "int": INTERJECTION,
    "exclam": INTERJECTION,
    "abbr": pgettext_lazy("part of speech", "abbreviation"),
    "pref": pgettext_lazy("part of speech", "prefix"),
    "suff": pgettext_lazy("part of speech", "suffix"),
    "phr": pgettext_lazy("part of speech", "phrase"),
}

RELATIONS: Final[dict[str, str | Promise]] = {
    "past": gettext_lazy("past tense of"),
    "past participle": gettext_lazy("past participle of"),
    "present participle": gettext_lazy("-ing form of"),
    "third person": gettext_lazy("he/she/it form of"),
    "first person": gettext_lazy("I form of"),
    "comparative": gettext_lazy("comparative of"),
    "superlative": gettext_lazy("superlative of"),
    "plural": gettext_lazy("plural of"),
    "spelling": gettext_lazy("another spelling of"),
    "contraction": gettext_lazy("short for"),
    "abbreviation": gettext_lazy("short for"),
}
"""What an English form is to its word, which follows; others are only said to belong to it."""

FORMS: Final[dict[str, str | Promise]] = {
    "plural": gettext_lazy("plural"),
    "past": gettext_lazy("past"),
    "past participle": gettext_lazy("past participle"),
    "present participle": gettext_lazy("-ing form"),
    "third person": gettext_lazy("he/she/it"),
    "comparative": gettext_lazy("comparative"),
    "superlative": gettext_lazy("superlative"),
}

FREQUENCIES: Final = (
    (6, gettext_lazy("Among the commonest words of all")),
    (5, gettext_lazy("Everyday word")),
    (4, gettext_lazy("Common")),
    (3, gettext_lazy("Not so common")),
    (0, gettext_lazy("Rare")),
)
"""By Zipf frequency: 6 is once in a thousand words, each step down ten times as seldom."""

HIGHEST: Final = 7


def frequency(entry: Entry) -> str | Promise:
    """In words; empty where it was not counted."""
    zipf = entry.zipf
    return next((words for least, words in FREQUENCIES if zipf >= least), "") if zipf else ""


def levels(entry: Entry) -> list[str]:
    if isinstance(entry, ChineseEntry):
        return [*new_hsk(entry.hsk3), *([_("HSK 2.0: level %(n)s") % {"n": entry.hsk2}] if entry.hsk2 else [])]
    return [_("CEFR %(level)s") % {"level": entry.cefr}] if entry.cefr else []


def new_hsk(level: int | None) -> list[str]:
    if not level:
        return []
    return [_("HSK 3.0: level %(n)s") % {"n": level if level < HIGHEST else "7–9"}]
