"""A Chinese word: how it is read, what it means read so, how hard and how common it is, how many strokes it has."""

import re
from typing import Final

from exchange.languages import dictionary, pinyin, strokes, zhuyin
from exchange.languages.aids import Word
from exchange.languages.codes import BCP47
from exchange.languages.dictionary import Article, ChineseEntry
from exchange.languages.dictionary.keys import HAN
from exchange.reading import wording
from exchange.reading.explaining.shapes import Explanation, Reading, Sound
from exchange.reading.looking_up import Looked

SENSES: Final = 8
"""Meanings of one reading that are shown; the rest are so rare that they hide the others."""
ARTICLES: Final = 5
BOOKISH: Final = re.compile(
    r"\((?:bound form|literary|old|archaic|dialect|Buddhism)|(?:old |unofficial )?variant of|used in|surname "
)
"""Senses that a learner meets last."""
REFERENCE: Final = re.compile(rf"({HAN.pattern}+)?(?:\|({HAN.pattern}+))?\[([A-Za-z0-9: ·,]+)\]")
"""How CC-CEDICT names another word: 無|无[wu2]; or only how something is said: [hui3]."""


def chinese(looked: Looked, entry: ChineseEntry, script: str, common: dict) -> Explanation:
    meant = meant_in(looked.word, entry)
    articles = sorted(
        entry.articles, key=lambda each: (each != meant and (each.is_name or bool(each.variant_of)), each != meant)
    )
    first, lang = articles[0], BCP47[script] if script else "zh"
    other, other_lang = other_form(entry.word, first)
    return Explanation(
        **common,
        headword=entry.word,
        lang=lang if script else BCP47[written_in(entry.word, first)],
        other_script=other,
        other_lang=other_lang,
        readings=tuple(reading(each, each == meant, lang) for each in articles[:ARTICLES]),
        as_said=said(looked) if differs(looked.word, first) else None,
        levels=tuple(wording.levels(entry)),
        frequency=str(wording.frequency(entry)),
        strokes=tuple(strokes.counts(filter(HAN.match, entry.word)).items()),
    )


def meant_in(word: Word | None, entry: ChineseEntry) -> Article | None:
    """The article that is read as the word is in its sentence."""
    if word is None:
        return None
    read = "".join(filter(None, word.readings))
    return next((each for each in entry.articles if each.pinyin.replace(" ", "").lower() == read), None)


def place_of(article: Article, meant: Article | None) -> int:
    """What is meant first, names and other ways to write a word last."""
    if article == meant:
        return 0
    return 2 if article.is_name or article.variant_of else 1


def written_in(word: str, article: Article) -> str:
    return "zh-hant" if word == article.traditional != article.simplified else "zh-hans"


def other_form(word: str, article: Article) -> tuple[str, str]:
    """The word in the other script, with its `lang`; empty where both write it alike."""
    if article.traditional == article.simplified:
        return "", ""
    if word == article.traditional:
        return article.simplified, BCP47["zh-hans"]
    return article.traditional, BCP47["zh-hant"]


def reading(article: Article, is_meant: bool, lang: str) -> Reading:
    column = "traditional" if lang == BCP47["zh-hant"] else "simplified"
    counted = "、".join(
        f"{getattr(each, column)} {sound_of(each.pinyin.split()).pinyin}" for each in article.measure_words
    )
    senses = sorted(senses_of(article), key=lambda each: BOOKISH.match(each) is not None)[:SENSES]
    shown = tuple(spelt_out(each, lang) for each in senses)
    return Reading(sound_of(article.pinyin.split()), shown, counted, article.variant_of, article.is_name, is_meant)


def senses_of(article: Article) -> tuple[str, ...]:
    """Of another way to write a word, as 花儿 of 花, those of the word and not of a name that is written alike."""
    usual = dictionary.lookup(article.variant_of) if article.variant_of else None
    if not isinstance(usual, ChineseEntry):
        return article.senses
    alike = (each for each in usual.articles if article.pinyin.startswith(each.pinyin) and not each.is_name)
    return next((each.senses for each in alike), article.senses)


def spelt_out(sense: str, lang: str) -> str:
    """`無|无[wu2]` as 无 (wú)."""

    def spelt(found: re.Match) -> str:
        traditional, simplified, syllables = found.groups()
        word = (traditional if lang == BCP47["zh-hant"] else simplified or traditional) or ""
        marked = sound_of(syllables.split()).pinyin
        return f"{word} ({marked})" if word else marked

    return REFERENCE.sub(spelt, sense)


def sound_of(syllables: list[str]) -> Sound:
    """Of numbered syllables as a dictionary writes them: capitals, Latin letters and commas stay."""
    spelt = [zhuyin.from_pinyin(each.lower()) for each in syllables if each[-1:].isdigit()]
    marked = pinyin.marked([each for each in syllables if each[-1:].isdigit() or each.isascii()])
    return Sound(marked, " ".join(filter(None, spelt)))


def said(looked: Looked) -> Sound | None:
    """As it sounds here, after the tones beside it have done their work."""
    spoken = [each for each in looked.word.spoken if each] if looked.word else []
    return sound_of(spoken) if spoken else None


def differs(word: Word | None, article: Article) -> bool:
    return word is not None and "".join(filter(None, word.spoken)) != article.pinyin.replace(" ", "").lower()
