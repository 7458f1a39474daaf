"""An English word: how it is said, what it means in Chinese, its forms, how hard and how common it is."""

import re
from typing import Final

from exchange.languages import ipa
from exchange.languages.codes import BCP47
from exchange.languages.dictionary import EnglishEntry, EnglishSense
from exchange.reading import wording
from exchange.reading.explaining.shapes import Explanation, Meaning, Spoken

SENSES: Final = 8
LONG: Final = 60  # characters of a meaning, from which only its first wording is shown


def english(entry: EnglishEntry, shown_in: str, common: dict) -> Explanation:
    base = entry.base.word if entry.base and entry.base.word.lower() != entry.word.lower() else ""
    senses = ranked(entry)[:SENSES]
    return Explanation(
        **common,
        headword=entry.word,
        lang="en",
        spoken=spoken(entry.word),
        meanings=tuple(meaning(each, shown_in) for each in senses),
        meanings_lang=BCP47[shown_in],
        relation=str(wording.RELATIONS.get(relation_of(entry), "")) if base else "",
        base=base,
        forms=tuple((str(wording.FORMS[name]), form) for name, form in entry.inflections if name in wording.FORMS),
        levels=tuple(wording.levels(entry)),
        frequency=str(wording.frequency(entry)),
    )


def meaning(sense: EnglishSense, shown_in: str) -> Meaning:
    part = wording.PARTS_OF_SPEECH.get(sense.part_of_speech, "")
    return Meaning(str(part), tidied(sense.traditional if shown_in == "zh-hant" else sense.chinese))


def ranked(entry: EnglishEntry) -> list[EnglishSense]:
    """What names of institutes abbreviate comes last, and not at all for a word in small letters."""
    short = [each for each in entry.senses if each.part_of_speech == "abbr"]
    rest = [each for each in entry.senses if each.chinese and each.part_of_speech != "abbr"]
    return rest + short if entry.word.isupper() or not rest else rest


def relation_of(entry: EnglishEntry) -> str:
    """“cats” may be a form of the verb, but hardly ever is."""
    names = [name for name, form in entry.base.inflections if form == entry.word] if entry.base else []
    return "plural" if "plural" in names else entry.relation


def tidied(meaning: str) -> str:
    """With the marks of Chinese, and without a tail that nobody reads."""
    written = re.sub(r"\s*,\s*", "，", meaning).replace("...", "……")
    return written if len(written) <= LONG else re.split("[；;]", written)[0][: 2 * LONG]


def spoken(word: str) -> tuple[Spoken, ...]:
    """Heteronyms have as many ways in Britain as in America, in the same order; else Britain has one."""
    american, british = ipa.pronunciations(word, "us"), ipa.pronunciations(word, "uk")
    if not american:
        return tuple(Spoken("", each.ipa, "") for each in british)
    return tuple(
        Spoken(
            each.ipa,
            british[place].ipa if place < len(british) else "",
            each.respelling,
            str(wording.PARTS_OF_SPEECH.get(each.part_of_speech, each.part_of_speech)),
            each.when,
        )
        for place, each in enumerate(american)
    )
