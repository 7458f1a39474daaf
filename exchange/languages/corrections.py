"""What a correction changed, as spans to show: kept, removed, added, moved.

English is compared by words, spaces and punctuation, Chinese by characters; then the marks are made as a teacher would
make them: neighbouring changes are one, what is taken out stands before what is put in, a changed letter shows inside
its word, and a piece that only went elsewhere is one move. Both texts can be read back from the spans, to the letter.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Literal

from rapidfuzz.distance import Indel

from exchange.languages.alignment import pairs
from exchange.languages.codes import language_of

Kind = Literal["kept", "removed", "added", "moved_from", "moved_to"]
Parts = tuple[tuple[str, bool], ...]

OF_ORIGINAL = frozenset(("kept", "removed", "moved_from"))
OF_CORRECTED = frozenset(("kept", "added", "moved_to"))

MANY_TOKENS = 500
"""Tokens of both texts together; past them difflib's time, which grows with the square, would be felt."""
LONGEST_WORD = 60
SIMILAR = 0.6
"""Share of letters in common from which two words are forms of one word."""

PARTICLES = {"en": frozenset(("a", "an", "the", "to", "of")), "zh": frozenset("的了着著过過地得")}

# A word, white space, or one character as a reader sees it: with its marks, and an emoji family whole.
MARKS = "[\u0300-\u036f\ufe0e\ufe0f\u20e3\U0001f3fb-\U0001f3ff]*"
TOKEN = re.compile(rf"[A-Za-z0-9\u00c0-\u024f]+(?:['’][A-Za-z]+)*{MARKS}|\s+|.{MARKS}(?:\u200d.{MARKS})*", re.DOTALL)
LATIN_WORDS = re.compile(r"[A-Za-z0-9\u00c0-\u024f'’ -]+")


@dataclass(frozen=True)
class Span:
    """A piece of one or both texts.

    `parts` tells, letter by letter, what changed inside a word that was only bent: pieces of `text` in order, each
    with whether it changed; empty where all or nothing did. `move` is the number, from 1, that the two ends of a move
    share; 0 elsewhere.
    """

    kind: Kind
    text: str
    parts: Parts = ()
    move: int = 0


@dataclass(frozen=True)
class Edit:
    """A stretch that is the same on both sides, or was changed from one text to the other."""

    before: str
    after: str

    @property
    def kept(self) -> bool:
        return self.before == self.after


def difference(original: str, corrected: str, language: str) -> list[Span]:
    """The spans that lead from one text to the other, in reading order. `language` is en, zh, zh-hans or zh-hant."""
    spans: list[Span] = []
    for before, after in pairs(original, corrected):
        edits = joined(compared(before, after), PARTICLES[language_of(language)])
        spans += moved([span for edit in edits for span in shown(edit)], 1 + max((s.move for s in spans), default=0))
    return merged(spans)


def original_of(spans: Iterable[Span]) -> str:
    return "".join(span.text for span in spans if span.kind in OF_ORIGINAL)


def corrected_of(spans: Iterable[Span]) -> str:
    return "".join(span.text for span in spans if span.kind in OF_CORRECTED)


def changes(spans: Iterable[Span]) -> int:
    """How many changes a reader counts: a replacement is one, a move is one."""
    count, last = 0, "kept"
    for span in spans:
        replaces = span.kind == "added" and last == "removed"
        count += span.kind != "kept" and span.kind != "moved_to" and not replaces
        last = span.kind
    return count


def compared(before: str, after: str) -> list[Edit]:
    """The two texts token by token, as the same and the changed in turn."""
    ours, theirs = TOKEN.findall(before), TOKEN.findall(after)
    if len(ours) + len(theirs) > MANY_TOKENS:
        steps = [(op.src_start, op.src_end, op.dest_start, op.dest_end) for op in Indel.opcodes(ours, theirs)]
    else:
        steps = [step[1:] for step in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()]
    edits: list[Edit] = []
    for i, j, k, m in steps:
        edit = Edit("".join(ours[i:j]), "".join(theirs[k:m]))
        if edits and not edits[-1].kept and not edit.kept:  # Indel tells a replacement as two steps
            edit = Edit(edits[-1].before + edit.before, edits.pop().after + edit.after)
        edits.append(edit)
    return edits


def joined(edits: list[Edit], particles: frozenset[str]) -> list[Edit]:
    """Changes with only a space or one particle between them as one: `me to` → `that I`.

    Two forms of one word stay a change of their own: `informations are` → `information is` is two.
    """
    result: list[Edit] = []
    for edit in edits:
        if len(result) > 1 and not edit.kept and result[-1].kept and not result[-2].kept:
            first, between = result[-2:]
            small = not between.before.strip() or between.before.strip() in particles
            if small and "\n" not in between.before and not bends(first) and not bends(edit):
                whole = [first, between, edit]
                result[-2:] = [Edit("".join(e.before for e in whole), "".join(e.after for e in whole))]
                continue
        result.append(edit)
    return result


def bends(edit: Edit) -> bool:
    """Whether a change turns a word or phrase into another form of itself: usefull → useful."""
    if max(len(edit.before), len(edit.after)) > LONGEST_WORD:
        return False
    if not LATIN_WORDS.fullmatch(edit.before) or not LATIN_WORDS.fullmatch(edit.after):
        return False
    return Indel.normalized_similarity(edit.before.lower(), edit.after.lower()) >= SIMILAR


def shown(edit: Edit) -> list[Span]:
    if edit.kept:
        return [Span("kept", edit.before)]
    before, after = letters(edit) if bends(edit) else ((), ())
    found = [Span("removed", edit.before, before), Span("added", edit.after, after)]
    return [span for span in found if span.text]


def letters(edit: Edit) -> tuple[Parts, Parts]:
    """The pieces of a bent word on either side, each with whether it changed."""
    before, after = [], []
    for tag, i, j, k, m in SequenceMatcher(None, edit.before, edit.after, autojunk=False).get_opcodes():
        before.append((edit.before[i:j], tag != "equal"))
        after.append((edit.after[k:m], tag != "equal"))
    return tuple(part for part in before if part[0]), tuple(part for part in after if part[0])


def moved(spans: list[Span], number: int) -> list[Span]:
    """The same with each piece that was taken out here and put in there marked as one move, numbered from `number`."""
    result = list(spans)
    homes: dict[str, list[int]] = {}
    for k, here in enumerate(spans):
        if here.kind == "added":
            homes.setdefault(piece(here), []).append(k)
    for i, away in enumerate(spans):
        if away.kind != "removed" or not re.search(r"\w", away.text):
            continue
        home = next((k for k in homes.get(piece(away), []) if abs(i - k) > 1), None)
        if home is not None:
            homes[piece(away)].remove(home)
            result[i] = replace(away, kind="moved_from", parts=(), move=number)
            result[home] = replace(spans[home], kind="moved_to", parts=(), move=number)
            number += 1
    return result


def piece(span: Span) -> str:
    """What makes two pieces the same: neither the space around them nor a capital that a sentence began with."""
    return span.text.strip().casefold()


def merged(spans: list[Span]) -> list[Span]:
    """Kept neighbours as one, across the ends of sentences."""
    result: list[Span] = []
    for span in spans:
        if result and span.kind == result[-1].kind == "kept":
            span = Span("kept", result.pop().text + span.text)
        result.append(span)
    return [span for span in result if span.text]
