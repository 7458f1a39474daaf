"""Marks what is in the other language inside a rendered text, so that fonts and screen readers do well by it.

In an English text each run of Chinese characters is marked zh-Hans or zh-Hant; in a Chinese text two or more Latin
words are marked en, or zh-Latn-pinyin when they are pinyin. One Latin word among Chinese is most often a name or a
borrowing, and stays. Code, addresses and attributes are never touched.
"""

import re
from collections.abc import Iterator

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from exchange.languages.codes import BCP47
from exchange.languages.romanised import is_pinyin
from exchange.languages.scripts import HAN, KANA, LATIN_WORD, script_of

MARKS = "\u3001-\u3003\u3008-\u3011\u3014-\u301b\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"
"""Punctuation that only East Asian text uses."""
SHARED = "“”‘’…—·"
"""Punctuation that both languages use: part of a Chinese run only between its characters."""

CHINESE = re.compile(f"[{MARKS}]{{0,3}}[{HAN}](?:[{HAN}{MARKS}]|[{SHARED}]+(?=[{HAN}{MARKS}]))*")
ENGLISH = re.compile(rf"{LATIN_WORD}(?:(?:[,;:.!?…]?[ \t]+|[-/&]|[ \t][-–—&/][ \t])(?:{LATIN_WORD}|\d+))+[.!?]?")


def mark_runs(state: StateCore) -> None:
    """A core rule of the Markdown parser; `env["language"]` is the language of the passage, or None to mark nothing."""
    language = state.env.get("language")
    if not language:
        return
    fallback = script_of(state.src) or "zh-hans"
    for block in state.tokens:
        if block.type == "inline":
            block.children = list(marked(block.children or [], language, fallback))


def marked(tokens: list[Token], language: str, fallback: str) -> Iterator[Token]:
    in_address = False
    for token in tokens:
        if token.info == "auto":
            in_address = token.nesting == 1
        if token.type == "text" and not in_address:
            yield from split(token, language, fallback)
        else:
            yield token


def split(token: Token, language: str, fallback: str) -> Iterator[Token]:
    """A text token as text and marked runs, in order and without loss."""
    position = 0
    for start, end, lang in runs(token.content, language, fallback):
        yield text(token, position, start)
        yield Token("language_open", "span", 1, attrs={"lang": lang})
        yield text(token, start, end)
        yield Token("language_close", "span", -1)
        position = end
    yield text(token, position, len(token.content))


def runs(content: str, language: str, fallback: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and BCP 47 tag of each run in the other language. Text with kana is Japanese, and nothing is said."""
    if language == "en":
        if not KANA.search(content):
            for found in CHINESE.finditer(content):
                yield found.start(), found.end(), BCP47[script_of(found[0]) or fallback]
    else:
        for found in ENGLISH.finditer(content):
            if len(re.findall(LATIN_WORD, found[0])) > 1:
                yield found.start(), found.end(), "zh-Latn-pinyin" if is_pinyin(found[0]) else "en"


def text(token: Token, start: int, end: int) -> Token:
    return Token("text", "", 0, content=token.content[start:end], level=token.level)
