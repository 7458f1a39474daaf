"""A passage of HTML as its reader chose to see it: in the other script, with readings over its words, and so on.

Only what stands between tags is touched, never code; the author's own text stays in the database as it was written.
What aids show is hidden from screen readers, which read the text itself, and does not come along when it is copied.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import unescape

from exchange.languages.aids import SWITCHES, Word
from exchange.languages.scripts import HAN
from exchange.reading.choices import Choice
from exchange.reading.word_html import shown_word, written

TAG = re.compile(r"(<[^>]*>)")
NAME = re.compile(r"</?([a-z0-9]+)")
UNTOUCHED = {"code", "pre", "ruby"}
INLINE = {"a", "b", "del", "em", "i", "ins", "mark", "span", "strong"}
CHINESE = re.compile(f"[{HAN}]")
LETTERS = {"zh": CHINESE, "en": re.compile("[A-Za-z]")}


@dataclass(frozen=True, slots=True)
class Piece:
    """A tag, or text between tags; `start` is its place in the passage's text, None for what is left alone."""

    html: str
    start: int | None = None
    end: int = 0


class Passage:
    """`html` must be ours: rendered and cleaned, or escaped."""

    def __init__(self, html: str) -> None:
        self.html = html
        self._texts: list[str] = []

    @cached_property
    def pieces(self) -> list[Piece]:
        return list(self.cut())

    @cached_property
    def text(self) -> str:
        """What it says, a line for each block; words know where they stand in it."""
        return "".join(self._texts) if self.pieces else ""

    def is_in(self, languages: Iterable[str]) -> bool:
        """Whether any of it is in one of the languages."""
        return any(LETTERS[language].search(self.text) for language in languages)

    def cut(self) -> Iterator[Piece]:
        place, inside = 0, 0
        for html in filter(None, TAG.split(self.html)):
            name = NAME.match(html)
            if name:
                inside += (-1 if html.startswith("</") else 1) * (name[1] in UNTOUCHED)
                if name[1] not in INLINE and self._texts and not self._texts[-1].endswith("\n"):
                    self._texts.append("\n")
                    place += 1
                yield Piece(html)
            elif inside:
                yield Piece(html)
            else:
                text = unescape(html)
                self._texts.append(text)
                yield Piece(html, place, place := place + len(text))


def shown(passage: Passage, choice: Choice, annotation) -> str:
    """The passage's HTML as `choice` wants it, by what the annotation of its text knows."""
    script = choice.script if choice.script and CHINESE.search(passage.text) else None
    conversion = annotation.conversion(script) if script else None
    text = conversion.text if conversion else passage.text
    words = annotation.words_in(script) if choice.shows_words else []
    lang = SWITCHES[script].lang if script else ""
    line = Line(text, words, choice)
    return "".join(
        relabelled(piece.html, lang)
        if piece.start is None
        else line.between(
            conversion.place(piece.start) if conversion else piece.start,
            conversion.place(piece.end) if conversion else piece.end,
        )
        for piece in passage.pieces
    )


def relabelled(tag: str, lang: str) -> str:
    """A run that was converted says so in its `lang`, or it would be shown in the wrong face."""
    return re.sub(r'lang="zh-Han[st]"', f'lang="{lang}"', tag) if lang else tag


class Line:
    """A text and its words, given out from left to right."""

    def __init__(self, text: str, words: Sequence[Word], choice: Choice) -> None:
        self.text = text
        self.words = words
        self.choice = choice
        self.next = 0

    def between(self, start: int, end: int) -> str:
        """The HTML of a stretch. A word that goes on after it is given in parts."""
        pieces = []
        while self.next < len(self.words) and self.words[self.next].start < end:
            word = self.words[self.next]
            here = max(word.start, start)
            pieces.append(written(self.text[start:here]))
            start = min(word.end, end)
            pieces.append(shown_word(word, here - word.start, start - word.start, self.choice))
            if word.end > end:
                break
            self.next += 1
        pieces.append(written(self.text[start:end]))
        return "".join(pieces)
