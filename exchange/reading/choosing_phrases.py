"""Which phrase of which sentence somebody wants to mend, as an address says it."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from exchange.languages import phrases, pinyin, scripts, segment, sentences
from exchange.languages.codes import BCP47
from exchange.lib.text import tidy
from exchange.reading import mending

LONGEST_TEXT = 2_000
LONGEST_SENTENCE = 120
MOST_SHOWN = 1_500
"""Characters of a text whose words can be tapped one by one."""


@dataclass(frozen=True)
class Chosen:
    """`sentence[start:end]` is the phrase."""

    sentence: str
    start: int
    end: int

    @property
    def phrase(self) -> str:
        return self.sentence[self.start : self.end]

    @property
    def before(self) -> str:
        return self.sentence[: self.start]

    @property
    def after(self) -> str:
        return self.sentence[self.end :]

    @property
    def lang(self) -> str:
        return BCP47[scripts.script_of(self.sentence) or "zh-hans"]

    @property
    def address(self) -> str:
        place = {"text": self.sentence, "start": self.start, "end": self.end}
        return f"{reverse('mend')}?{urlencode(place)}"

    @property
    def contexts(self) -> list["Chosen"]:
        """The same with its neighbours, which often decide how it is read."""
        return [Chosen(self.sentence, *span) for span in phrases.contexts(self.sentence, self.start, self.end)]

    @property
    def readings(self) -> tuple[str | None, ...]:
        """As the site reads it here: as members agreed, else as the model has it."""
        read = pinyin.readings(self.sentence)
        for start, end, agreed, _region in mending.first_readings_for(self.sentence):
            read[start:end] = [new or old for new, old in zip(agreed, read[start:end], strict=True)]
        return tuple(read[self.start : self.end])

    @property
    def marked(self) -> str:
        return pinyin.marked(self.readings)

    @property
    def words(self) -> list[str]:
        """As the site cuts it here."""
        places = sorted(phrases.bounds(mending.words(self.sentence)) | {self.start, self.end})
        inside = [place for place in places if self.start <= place <= self.end]
        return [self.sentence[a:b] for a, b in zip(inside, inside[1:], strict=False)]


def chosen_by(asked: Mapping[str, str]) -> Chosen | None:
    """By `text` and `at`, or `start` and `end`, or a `phrase` of it that was typed; None where nothing is Chinese."""
    typed = asked.get("text", "")[:LONGEST_TEXT]
    text = tidy(typed).replace("\n", " ")
    if not segment.CHINESE.search(text):
        return None
    moved = len(typed) - len(typed.lstrip())
    start = number(asked.get("start", asked.get("at", "")), len(text), moved)
    end = number(asked.get("end", ""), len(text), moved)
    if (phrase := tidy(asked.get("phrase", ""))) and phrase in text:
        start = text.index(phrase)
        end = start + len(phrase)
    return trimmed(shortened(text, *whole(text, start, end)))


def number(typed: str, most: int, moved: int) -> int:
    """A place in the text; 0 for what is none."""
    return min(max(int(typed) - moved, 0), most) if typed.isascii() and typed.isdecimal() and len(typed) < 9 else 0


def whole(text: str, start: int, end: int) -> phrases.Span:
    """Whole words from `start` to `end`; the word at `start` where that is no stretch, or holds nothing Chinese."""
    if not segment.CHINESE.search(text, start, max(start, end)):
        found = segment.CHINESE.search(text, start) or segment.CHINESE.search(text)
        start, end = found.start(), found.start() + 1
    return phrases.around(text, start, end)


def shortened(text: str, start: int, end: int) -> Chosen:
    """With its sentence only, and no more of that than is worth reading."""
    begins = 0
    for piece in sentences.split(text):
        if begins <= start and end <= begins + len(piece):
            text, start, end = piece, start - begins, end - begins
            break
        begins += len(piece)
    first = max(0, min(start - (LONGEST_SENTENCE - phrases.LONGEST) // 2, len(text) - LONGEST_SENTENCE))
    return Chosen(text[first : first + LONGEST_SENTENCE], start - first, min(end - first, LONGEST_SENTENCE))


def trimmed(chosen: Chosen) -> Chosen:
    """Without marks and spaces at its ends, nor around the sentence."""
    start, end, sentence = chosen.start, chosen.end, chosen.sentence
    while end > start and not sentence[end - 1].isalnum():
        end -= 1
    while start < end and not sentence[start].isalnum():
        start += 1
    blank = len(sentence) - len(sentence.lstrip())
    return Chosen(sentence.strip(), start - blank, end - blank)


def words_to_choose(text: str) -> list[list[tuple[str, Chosen | None]]]:
    """Sentence by sentence, each word as it stands there, and what to choose by it; None for what is not Chinese."""
    return [choices_in(sentence) for piece in sentences.split(tidy(text)[:MOST_SHOWN]) if (sentence := piece.strip())]


def choices_in(sentence: str) -> list[tuple[str, Chosen | None]]:
    return [
        (word, trimmed(shortened(sentence, start, start + len(word))) if segment.CHINESE.search(word) else None)
        for start, word in phrases.placed(mending.words(sentence))
    ]
