"""The words of a text with all that aids know of them. Heavy: it loads the model, so it runs when texts are saved."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path

from exchange.languages import dictionary, ipa, levels, pinyin, scripts, segment, variants
from exchange.languages.aids import Word
from exchange.languages.dictionary.english import TOKEN
from exchange.languages.dictionary.file import stamp_of
from exchange.languages.dictionary.keys import LONGEST
from exchange.reading import mending

EDITION = "1"
"""Raised when what this module makes of a text changes."""
TABLES = ("words.npz", "bilstm.npz", "polyphones.npz", "reading-rules.tsv", "usual-readings.tsv", "heteronyms.tsv")
REMEMBERED = 4096
CHINESE = re.compile(f"[{scripts.HAN}]")
LATIN = re.compile("[A-Za-z]")
BRACKETED = re.compile(r"[\[【][^\]】]*[\]】]")
ASIDE = re.compile(r"\s*[(（][^()（）]*[)）]\s*")
SHORT = 24
"""Characters of a gloss: it stands under its word, in a line of its own."""


def annotate(text: str) -> list[Word]:
    """The Chinese and English words of a text in order; what stands between them is no word."""
    return annotate_all([text])[0]


def annotate_all(texts: Sequence[str]) -> list[list[Word]]:
    """The same for many texts at once, faster than one by one."""
    cited, spoken = pinyin.annotate_all(texts), pinyin.spoken_all(texts)
    return [words_in(*each) for each in zip(texts, cited, spoken, strict=True)]


@cache
def version() -> str:
    """Of the tables and rules that words are made with today."""
    digest = hashlib.sha256(EDITION.encode())
    for name in TABLES:
        digest.update((Path(pinyin.__file__).parent / "data" / name).read_bytes())
    digest.update(stamp_of(dictionary.location()).encode())
    return digest.hexdigest()[:16]


def words_in(text: str, cited: list[pinyin.Reading], spoken: list[str | None]) -> list[Word]:
    readings = [reading.pinyin for reading in cited]
    confidence = [reading.confidence for reading in cited]
    mend(text, readings, spoken, confidence)
    chinese = list(chinese_words(text, readings, spoken, confidence))
    taken = {place for word in chinese for place in range(word.start, word.end)}
    english = (word for word in english_words(text) if word.start not in taken)
    return sorted(chain(chinese, english), key=lambda word: word.start)


def mend(text: str, readings: list, spoken: list, confidence: list[float]) -> None:
    """Puts in what members agreed on. Of two regions' readings, the one whose script the text is in."""
    taiwan = scripts.script_of(text) == "zh-hant"
    for start, end, agreed, region in mending.readings_for(text):
        if (region == "TW") > taiwan:
            continue
        readings[start:end] = spoken[start:end] = agreed
        confidence[start:end] = [1.0] * (end - start)


# -- Chinese ----------------------------------------------------------------------------------------------------------


def chinese_words(text: str, readings: list, spoken: list, confidence: list[float]) -> Iterator[Word]:
    start, built = 0, dictionary.is_built()
    for word in segment.words(text):
        end = start + len(word)
        if CHINESE.search(word) and any(readings[start:end]):
            said = tuple(readings[start:end])
            surest = min(confidence[i] for i in range(start, end) if readings[i])
            level, gloss, traditional = of_chinese(word, said) if built else (None, "", "")
            yield Word(
                start,
                end,
                word,
                said,
                tuple(spoken[start:end]),
                surest,
                level,
                gloss=gloss,
                gloss_traditional=traditional,
            )
        start = end


@lru_cache(maxsize=REMEMBERED)
def of_chinese(word: str, readings: tuple[str | None, ...]) -> tuple[str | None, str, str]:
    """Its level and its gloss in English."""
    level = levels.level_of_chinese(word)
    entry = dictionary.lookup(word)
    senses = senses_said(entry, readings) if isinstance(entry, dictionary.ChineseEntry) else ()
    return None if level == "name" else level, next(filter(None, map(shortened, senses)), ""), ""


def senses_said(entry: dictionary.ChineseEntry, readings: tuple[str | None, ...]) -> tuple[str, ...]:
    """Those of the article that is read so: 行 háng is a row, xíng is fine."""
    said = " ".join(filter(None, readings)).lower()
    article = next((each for each in entry.articles if each.pinyin.lower() == said), None)
    return article.senses if article else entry.senses


def shortened(sense: str) -> str:
    """A sense in a few words: without what stands in brackets, and no more than its first wording."""
    bare = ASIDE.sub(" ", BRACKETED.sub("", sense)).strip()
    first = re.split(r"\s*[;；,，、]\s*", bare)[0].strip()
    return first if len(first) <= SHORT else first[: SHORT - 1].rsplit(" ", 1)[0] + "…"


# -- English ----------------------------------------------------------------------------------------------------------


def english_words(text: str) -> Iterator[Word]:
    if not LATIN.search(text) or not dictionary.is_built():
        return
    for token in TOKEN.finditer(text):
        word = token[0]
        if len(word) <= LONGEST:
            may_be_name = word[0].isupper() and not levels.begins_sentence(text, token.start())
            level, sounds, gloss, traditional = of_english(word, may_be_name)
            yield Word(
                token.start(),
                token.end(),
                word,
                level=level,
                language="en",
                ipa=sounds,
                gloss=gloss,
                gloss_traditional=traditional,
            )


@lru_cache(maxsize=REMEMBERED)
def of_english(word: str, may_be_name: bool) -> tuple[str | None, tuple[str, str], str, str]:
    """Its level, how it is said in America and in Britain, and its gloss in both scripts."""
    level = levels.level_of_english(dictionary.plain(word), may_be_name)
    entry = dictionary.find_english(word) if dictionary.is_sound(word) else None
    gloss = next(filter(None, (shortened(sense.chinese) for sense in entry.senses)), "") if entry else ""
    traditional = variants.to_traditional(gloss, "TW") if gloss else ""
    return (
        None if level == "name" else level,
        (sound(word, "us"), sound(word, "uk")),
        gloss,
        "" if traditional == gloss else traditional,
    )


def sound(word: str, accent: ipa.Accent) -> str:
    return next((each.ipa for each in ipa.pronunciations(word, accent)), "")
