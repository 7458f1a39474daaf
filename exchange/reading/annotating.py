"""The words of a text with all that aids know of them. Heavy: it loads the model, so it runs when texts are saved."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path

from exchange.languages import dictionary, glosses, ipa, levels, pinyin, reader, scripts
from exchange.languages.aids import AIDS, Word
from exchange.languages.dictionary.english import TOKEN
from exchange.languages.dictionary.file import stamp_of
from exchange.languages.dictionary.keys import LONGEST
from exchange.reading import mending
from exchange.reading.conversion import converted
from exchange.reading.models import Annotation
from exchange.reading.models.annotation import digest_of
from exchange.reading.rows import rows_of

EDITION = "1"
"""Raised when what this module makes of a text changes."""
TABLES = (
    *(
        "words.npz",
        "bilstm.npz",
        "polyphones.npz",
        "habits.tsv",
        "reading-rules.tsv",
        "usual-readings.tsv",
    ),
    *("heteronyms.tsv", "short-glosses.tsv"),
)
REMEMBERED = 4096
CHINESE = re.compile(f"[{scripts.HAN}]")
LATIN = re.compile("[A-Za-z]")


def annotate(text: str) -> list[Word]:
    """The Chinese and English words of a text in order; what stands between them is no word."""
    return annotate_all([text])[0]


def annotate_all(texts: Sequence[str], region: str = "") -> list[list[Word]]:
    """The same for many texts at once, faster than one by one; with the readings of a region, where it has its own."""
    mending.look_again()
    mends = [mends_in(text, region) for text in texts]
    found = reader.read_all(texts, spoken=True, mends=mends)
    return [words_in(*each) for each in zip(texts, found, mends, strict=True)]


def mends_in(text: str, region: str) -> pinyin.Mends:
    """The readings that members agreed on, by the place of their character."""
    return {
        place: reading
        for start, end, agreed, _region in mending.first_readings_for(text, region)
        for place, reading in zip(range(start, end), agreed, strict=True)
        if reading
    }


SCRIPTS = {aid.slug: aid.rewrite for aid in AIDS if aid.rewrite}


def annotation_of(text: str, scripts: Iterable[str] = SCRIPTS, words: bool = True, region: str = "") -> Annotation:
    """All that aids know of a text, not yet saved."""
    return annotations_of([text], scripts, words, region)[0]


def annotations_of(
    texts: Sequence[str], scripts: Iterable[str] = SCRIPTS, words: bool = True, region: str = ""
) -> list[Annotation]:
    found = annotate_all(texts, region) if words else [[]] * len(texts)
    return [
        Annotation(
            digest=digest_of(text),
            text=text,
            version=version(),
            words=rows_of(words_of),
            converted=conversions(text, scripts, region) if CHINESE.search(text) else {},
        )
        for text, words_of in zip(texts, found, strict=True)
    ]


def conversions(text: str, scripts: Iterable[str], region: str = "") -> dict[str, dict]:
    """The text in the scripts where it differs; with words of its own where the wording does."""
    found = {}
    for slug in scripts:
        other = converted(text, SCRIPTS[slug])
        if other.text != text:
            found[slug] = {"text": other.text, "moves": other.moves}
            if other.new_words:
                found[slug]["words"] = rows_of(annotate_all([other.text], region)[0])
    return found


@cache
def version() -> str:
    """Of the tables and rules that words are made with today."""
    digest = hashlib.sha256(EDITION.encode())
    for name in TABLES:
        digest.update((Path(pinyin.__file__).parent / "data" / name).read_bytes())
    digest.update(stamp_of(dictionary.location()).encode())
    return digest.hexdigest()[:16]


def words_in(text: str, read: reader.Read, mends: pinyin.Mends) -> list[Word]:
    readings = [mends.get(place, reading) for place, reading in enumerate(read.readings)]
    confidence = [1.0 if place in mends else surety for place, surety in enumerate(read.confidence)]
    chinese = list(chinese_words(text, readings, read.spoken, confidence))
    taken = {place for word in chinese for place in range(word.start, word.end)}
    english = (word for word in english_words(text) if word.start not in taken)
    return sorted(chain(chinese, english), key=lambda word: word.start)


# -- Chinese ----------------------------------------------------------------------------------------------------------


def chinese_words(text: str, readings: list, spoken: list, confidence: list[float]) -> Iterator[Word]:
    start, built = 0, dictionary.is_built()
    for word in mending.words(text):
        end = start + len(word)
        if CHINESE.search(word) and any(readings[start:end]):
            said = tuple(readings[start:end])
            surest = min(confidence[i] for i in range(start, end) if readings[i])
            level, gloss = of_chinese(word, said) if built else (None, "")
            yield Word(start, end, word, said, tuple(spoken[start:end]), surest, level, gloss=gloss)
        start = end


@lru_cache(maxsize=REMEMBERED)
def of_chinese(word: str, readings: tuple[str | None, ...]) -> tuple[str | None, str]:
    """Its level and its gloss in English."""
    level = levels.level_of_chinese(word)
    entry = dictionary.lookup(word)
    gloss = glosses.in_english(word, entry if isinstance(entry, dictionary.ChineseEntry) else None, readings)
    return None if level == "name" else level, gloss


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
    gloss, traditional = glosses.in_chinese(word, dictionary.find_english(word) if dictionary.is_sound(word) else None)
    sounds = sound(word, "us"), sound(word, "uk")
    return None if level == "name" else level, sounds, gloss, "" if traditional == gloss else traditional


def sound(word: str, accent: ipa.Accent) -> str:
    return next((each.ipa for each in ipa.pronunciations(word, accent)), "")
