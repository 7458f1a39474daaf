"""A word as HTML, with what the reader's aids show over it, under it and after it.

    <ruby>银<rt>yín</rt>行<rt>háng</rt></ruby>

One <ruby> holds a whole word. What stands in <rt> is for the eye: screen readers are told to pass over it.
"""

from html import escape

from exchange.languages.aids import Word
from exchange.languages.aids import tones as tone_aid
from exchange.languages.codes import BCP47
from exchange.reading.choices import Choice

HIDDEN = ' aria-hidden="true"'
ON_ONE_LINE = 6
"""Characters of a word that is kept whole; sayings are longer, and a phone with their readings is not that wide."""


def written(text: str) -> str:
    """Escaped as Django escapes, so that a text without aids comes out as it went in."""
    return escape(text)


def shown_word(word: Word, start: int, end: int, choice: Choice) -> str:
    """The part of the word from `start` to `end`, counted in the word; most often all of it."""
    text = written(word.text[start:end])
    if not choice.manner.wants(word):
        return text
    if word.language == "zh":
        html = chinese(word, start, end, choice)
    else:
        html = english(word, text, choice) if start == 0 else text
    return with_meaning(word, html, choice) if start == 0 else html


def chinese(word: Word, start: int, end: int, choice: Choice) -> str:
    """Each character under its reading, its tone in colour and as a line."""
    aid = choice.over["zh"]
    over = aid.over(word, choice.manner)[start:end] if aid else ()
    tones = tone_aid.of(word, choice.manner)[start:end] if choice.shows_tones else ()
    if not over and not tones:
        return written(word.text[start:end])
    characters = word.text[start:end]
    if not over:
        return "".join(map(toned, characters, tones))
    empty = [""] * len(characters)
    html = "".join(map(under, characters, over, tones or empty))
    marks = {"unsure": not word.is_sure, "beside": choice.puts_beside, "long": len(characters) > ON_ONE_LINE}
    names = [name for name, holds in marks.items() if holds]
    return f'<ruby class="{" ".join(names)}">{html}</ruby>' if names else f"<ruby>{html}</ruby>"


def under(character: str, reading: str, tone: str) -> str:
    """A character that has no reading stands under an empty one, or it would share that of its neighbour."""
    colour = f' class="tone-{tone}"' if tone else ""
    return f"{toned(character, tone)}<rt{colour}{HIDDEN}>{written(reading)}</rt>"


def toned(character: str, tone: str) -> str:
    return f'<span class="tone-{tone}">{written(character)}</span>' if tone else written(character)


def english(word: Word, text: str, choice: Choice) -> str:
    aid = choice.over["en"]
    sounds = aid.over(word, choice.manner) if aid else ()
    if not sounds or not sounds[0]:
        return text
    return f'<ruby>{text}<rt class="ipa" lang="{aid.lang}"{HIDDEN}>{written(sounds[0])}</rt></ruby>'


def with_meaning(word: Word, html: str, choice: Choice) -> str:
    """A word's level after it, and what it means under it."""
    badge = choice.badge[word.language]
    if badge and (level := badge.badge(word, choice.manner)):
        html = f'<span class="level" data-level="{level}">{html}</span>'
    gloss = choice.under[word.language]
    if gloss and (meaning := gloss.under(word, choice.manner)):
        in_chinese = BCP47["zh-hant" if choice.manner.written == "zh-hant" else "zh-hans"]
        lang = "en" if word.language == "zh" else in_chinese
        below = f'<rt class="meaning" lang="{lang}"{HIDDEN}>{written(meaning)}</rt>'
        html = f'<ruby class="glossed"><span>{html}</span>{below}</ruby>'
    return html
