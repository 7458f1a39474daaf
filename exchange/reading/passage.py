"""A passage of HTML as its reader chose to see it: in the other script, with readings over its words, and so on.

Only what stands between tags is touched, never code; the author's own text stays in the database as it was written.
What aids show is hidden from screen readers, which read the text itself, and does not come along when it is copied.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from itertools import islice

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

    @cached_property
    def text(self) -> str:
        """What it says, a line for each block; words know where they stand in it.

        A correction says two things, what is better and what was written. Each stands in full, one after the other: a
        sentence with both wordings in it would be cut and read wrongly.
        """
        return self._said[0]

    @property
    def pieces(self) -> list[Piece]:
        return self._said[1]

    def is_in(self, languages: Iterable[str]) -> bool:
        """Whether any of it is in one of the languages."""
        return any(LETTERS[language].search(self.text) for language in languages)

    @cached_property
    def _said(self) -> tuple[str, list[Piece]]:
        cut = list(self.cut())
        better, there = joined(cut, without="del")
        if not any(within == "del" for _html, _text, within in cut):
            return better, there
        old_text, here = joined(cut, without="ins", start=len(better) + 1)
        struck = (within == "del" for _html, _text, within in cut)
        return f"{better}\n{old_text}", [
            old if is_struck else new for new, old, is_struck in zip(there, here, struck, strict=True)
        ]

    def cut(self) -> Iterator[tuple[str, str | None, str]]:
        """Tags and what is between them: the HTML, what it says (None for nothing), and the <del> or <ins> it is in."""
        inside, within = 0, ""
        for html in filter(None, TAG.split(self.html)):
            name = NAME.match(html)
            if not name:
                yield html, None if inside else unescape(html), within
                continue
            closes = html.startswith("</")
            inside += (-1 if closes else 1) * (name[1] in UNTOUCHED)
            if name[1] in ("del", "ins"):
                within = "" if closes else name[1]
            yield html, None if name[1] in INLINE else "\n", within


def joined(cut: list[tuple[str, str | None, str]], without: str, start: int = 0) -> tuple[str, list[Piece]]:
    """What is said but for <del> or <ins>, and where in it each piece stands, counted from `start`."""
    texts: list[str] = []
    pieces, place = [], start
    for html, text, within in cut:
        is_tag = html.startswith("<")
        if text is None or within == without or (is_tag and (not texts or texts[-1].endswith("\n"))):
            pieces.append(Piece(html))
            continue
        texts.append(text)
        pieces.append(Piece(html) if is_tag else Piece(html, place, place + len(text)))
        place += len(text)
    return "".join(texts), pieces


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
    """A text and its words."""

    def __init__(self, text: str, words: Sequence[Word], choice: Choice) -> None:
        self.text = text
        self.words = words
        self.ends = [word.end for word in words]
        self.choice = choice

    def between(self, start: int, end: int) -> str:
        """The HTML of a stretch. A word that began before it or goes on after it is given in part."""
        pieces = []
        for word in islice(self.words, bisect_right(self.ends, start), None):
            if word.start >= end:
                break
            here = max(word.start, start)
            pieces.append(written(self.text[start:here]))
            start = min(word.end, end)
            if self.may_break_before(word, here):
                pieces.append("<wbr>")
            pieces.append(shown_word(word, here - word.start, start - word.start, self.choice))
        pieces.append(written(self.text[start:end]))
        return "".join(pieces)

    def may_break_before(self, word: Word, here: int) -> bool:
        """Words under readings are kept whole, which would keep together those side by side as well."""
        beside = here == word.start and here > 0 and CHINESE.match(self.text[here - 1])
        return bool(beside and word.language == "zh" and self.choice.stacks_chinese)
