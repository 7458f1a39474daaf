"""A passage of HTML as its reader chose to see it: in the other script, with readings over its characters.

Only what stands between tags is touched, never code; the author's own text stays in the database as it was written.
Results are kept in memory by their content, so that a text read by many is worked out once a process.
"""

import re
from functools import lru_cache

from django.utils.html import escape

from exchange.languages import pinyin, tones, variants, zhuyin
from exchange.languages.codes import BCP47

TAG = re.compile(r"(<[^>]*>)")
HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]")
UNTOUCHED = {"code", "pre", "ruby"}
KEPT_PASSAGES = 512


@lru_cache(maxsize=KEPT_PASSAGES)
def shown(html: str, readings: str, script: str) -> str:
    """`html` must be ours: rendered and cleaned, or escaped. Text without Chinese comes back as it is."""
    if not HAN.search(html):
        return html
    pieces, inside = [], 0
    for piece in TAG.split(html):
        if piece.startswith("<"):
            inside += depth(piece)
            pieces.append(relabelled(piece, script))
        else:
            pieces.append(piece if inside or not HAN.search(piece) else read(piece, readings, script))
    return "".join(pieces)


def depth(tag: str) -> int:
    """+1 when it opens something to be left alone, -1 when it closes it."""
    name = re.match(r"</?([a-z0-9]+)", tag)
    if not name or name[1] not in UNTOUCHED:
        return 0
    return -1 if tag.startswith("</") else 1


def relabelled(tag: str, script: str) -> str:
    """A passage that was converted says so in its `lang`, or it would be shown in the wrong face."""
    if not script:
        return tag
    return re.sub(r'lang="zh-Han[st]"', f'lang="{BCP47[script]}"', tag)


def read(text: str, readings: str, script: str) -> str:
    """A run of text, in the wanted script, each character under its reading."""
    text = converted(text, script)
    if readings == "none":
        return text
    said = pinyin.readings(text)
    return "".join(
        under(character, reading, readings) if reading else character
        for character, reading in zip(text, said, strict=True)
    )


def converted(text: str, script: str) -> str:
    if script == "zh-hant":
        return variants.to_traditional(text)
    return variants.to_simplified(text) if script == "zh-hans" else text


def under(character: str, reading: str, readings: str) -> str:
    """The tone is in the mark over the vowel and, for the eye only, in the colour. Readings are not read out twice."""
    spelt = zhuyin.from_pinyin(reading) if readings == "zhuyin" else tones.marked(reading)
    if not spelt:
        return character
    return f'<ruby>{character}<rt class="tone-{reading[-1]}" aria-hidden="true">{escape(spelt)}</rt></ruby>'
