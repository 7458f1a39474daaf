"""Emphasis beside Chinese: `**重点：**请看` is bold, though CommonMark's rules, made for words with spaces, say no.

CommonMark lets `**` open or close only where the side it looks away from is a space or a punctuation mark, if the side
it looks at is punctuation. Chinese has neither spaces between words nor any after punctuation. So here a Chinese
character counts as such a side, and Chinese punctuation is not held against a delimiter: the rule that the
markdown-cjk-friendly proposal describes. No Python package has it; markdown-it-py is pinned to a minor version, because
this replaces a method of a class.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline.state_inline import Scanned, StateInline
from markdown_it.token import Token

CJK = re.compile(
    "[\u1100-\u11ff\u2e80-\u303f\u3040-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff"
    "\ufe10-\ufe1f\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003fffd]"
)
"""Characters, kana, hangul and bopomofo, with their punctuation and full-width forms."""


class BilingualState(StateInline):
    def scanDelims(self, start: int, canSplitWord: bool) -> Scanned:  # noqa: N802, N803 (the library's names)
        """Whether the run of delimiters at `start` may open or close emphasis, and its length."""
        marker = self.src[start]
        end = start
        while end < self.posMax and self.src[end] == marker:
            end += 1
        before = self.src[start - 1] if start else " "
        after = self.src[end] if end < self.posMax else " "
        left = looks_at_text(after, away=before)
        right = looks_at_text(before, away=after)
        return Scanned(
            can_open=left and (canSplitWord or not right or is_punctuation(before)),
            can_close=right and (canSplitWord or not left or is_punctuation(after)),
            length=end - start,
        )


class BilingualParser(ParserInline):
    def parse(self, src: str, md: MarkdownIt, env: dict, tokens: list[Token]) -> list[Token]:
        state = BilingualState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


def looks_at_text(side: str, away: str) -> bool:
    """Whether a delimiter may hold on to `side`, given the character on its other side."""
    if isWhiteSpace(ord(side)):
        return False
    if not is_punctuation(side) or CJK.match(side):
        return True
    return isWhiteSpace(ord(away)) or is_punctuation(away) or CJK.match(away) is not None


def is_punctuation(character: str) -> bool:
    return isMdAsciiPunct(ord(character)) or isPunctChar(character)
