"""The slang radar: where a text uses words of the glossary, found offline and before any machine translation.

Chinese is written without spaces and slang is made of common words, so a form alone is no proof. Letters and figures
are never found inside longer words and numbers, addresses and code are passed over, and entries say themselves what
must, or must not, stand around them.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from exchange.languages.codes import Language, language_of
from exchange.languages.glossary import Entry, Situation, Text, entries, entry
from exchange.languages.scripts import HAN, NOT_PROSE

__all__ = ["Entry", "Hit", "Radar", "Text", "Warning", "entries", "entry", "find", "guard"]

FOLD: Final = {code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
FOLD.update({ord("’"): ord("'"), ord("‘"): ord("'"), 0x3000: 0x20, 0xA0: 0x20})
"""Full-width letters and figures, curly apostrophes and odd spaces: one for one, so that offsets stay true."""

AROUND = 60
BESIDE = 24
"""How many characters a situation may look at: near, and on either side. Keeps a long text linear."""

CHINESE: Final = re.compile(f"[{HAN}]")
ADDRESS: Final = re.compile(
    rf"{NOT_PROSE.pattern}|\b[\w-]+\.(?:com|org|net|cn|tw|hk|io|uk|au)\b", re.DOTALL | re.IGNORECASE
)

JOINED_BEFORE: Final = re.compile(r"(?:[^\W\u2e80-\U0003ffff]|(?<=[^\W\u2e80-\U0003ffff])['-])$")
JOINED_AFTER: Final = re.compile(r"[^\W\u2e80-\U0003ffff]|['-][^\W\u2e80-\U0003ffff]")
"""A letter or figure that makes a Latin form part of something longer; Chinese beside it does not."""

LETTER: Final = re.compile("[a-z]")

ALONE_BEFORE: Final = re.compile(r"(?:^|[^\w\s])\s*$")
ALONE_AFTER: Final = re.compile(r"\s*(?:$|[^\w\s])")

COUNTED_BEFORE: Final = re.compile(
    r"(?:\d[\s.,:/~–—-]?|[.:/$¥￥€£#+=×*–—-]\s?|[第共每约約近超满滿达達号號才到至比减減加乘等于為为个個]\s?"
    r"|[花买買卖賣赚賺付交给給收跑吃考得打涨漲跌差欠借剩罚罰]了?\s?"
    r"|(?:只要|只有|总共|總共|一共|密码|密碼|房间|房間|电话|電話|航班|排名|[\u4e00-\u9fff][价價])是?\s?"
    r"|(?:room|number|no\.?|page|route|bus|flight|gate|highway|chapter)\s?)$"
)
COUNTED_AFTER: Final = re.compile(
    r"[.,:/~–—-]?\d|\s\d|\s?[元块塊圆圓毛角万萬千百亿億%％‰℃°+×=*]|\s?[年月日号號天届屆期时時点點分秒岁歲度倍]"
    r"|\s?[个個条條名位人次班楼樓层層路室页頁章集节節篇件张張只隻辆輛台架艘斤克米里吨噸升寸]"
    r"|\s?(?:小[时時]|公|平方|美[元金]|港[元币幣]|[台臺][币幣]|rmb|usd|cm|mm|kg|km|am|pm)"
)
"""Figures that count, cost, tell the time or number something are no code."""


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry, and where in the text it stands: `text[start:end]`."""

    start: int
    end: int
    entry: Entry


@dataclass(frozen=True, slots=True)
class Warning:
    """A word to the writer, before posting: this may not be taken as you mean it."""

    start: int
    end: int
    entry: Entry
    advice: Text


@dataclass(frozen=True, slots=True)
class _Form:
    """One spelling of an entry, folded, with the test of its borders decided beforehand."""

    folded: str
    entry: Entry
    latin_start: bool
    latin_end: bool
    figures: bool

    @classmethod
    def of(cls, entry: Entry, form: str) -> "_Form":
        folded = _fold(form)
        return cls(folded, entry, _latin(folded[0]), _latin(folded[-1]), folded.isdecimal())


@dataclass(frozen=True, slots=True)
class _Reading:
    """A text made ready to be searched."""

    text: str
    folded: str
    chinese: bool
    everywhere: bool = False
    """Whether Chinese codes in Latin letters and figures also count in a text without any Chinese."""

    @classmethod
    def of(cls, text: str) -> "_Reading":
        return cls(text, _fold(text), CHINESE.search(text) is not None)

    def end_of(self, form: _Form, start: int) -> int | None:
        """Where the form, found at `start`, ends; None where something longer or something else is meant."""
        if self._inside_longer(form, start):
            return None
        end = start + len(form.folded)
        if form.entry.stretches:
            last = form.folded[-1]
            while self.folded.startswith(last, end):
                end += 1
        before, after = self.folded[max(0, start - BESIDE) : start], self.folded[end : end + BESIDE]
        if form.latin_end and JOINED_AFTER.match(after):
            return None
        if form.figures and (COUNTED_BEFORE.search(before) or COUNTED_AFTER.match(after)):
            return None
        if not self._at_home(form):
            return None
        return end if self._meant(form, start, end, before, after) else None

    def _at_home(self, form: _Form) -> bool:
        """Short codes are Chinese only in Chinese company: `dd` and 666 say nothing in an English sentence."""
        if self.chinese or self.everywhere or form.entry.language == "en":
            return True
        if form.figures:
            return LETTER.search(self.folded) is None
        return len(form.folded) > 2 or not form.latin_start

    def _inside_longer(self, form: _Form, start: int) -> bool:
        if not start:
            return False
        if form.entry.stretches and self.folded[start - 1] == form.folded[0]:
            return True
        return form.latin_start and JOINED_BEFORE.search(self.folded[max(0, start - 2) : start]) is not None

    def _meant(self, form: _Form, start: int, end: int, before: str, after: str) -> bool:
        def holds(situation: Situation) -> bool:
            return (
                (situation.among is None or (situation.among == "zh") == self.chinese)
                and _meets(situation.before and f"(?:{situation.before})$", before)
                and _meets(situation.after and f"^(?:{situation.after})", after)
                and _meets(situation.form, form.folded)
                and (not situation.alone or bool(ALONE_BEFORE.search(before) and ALONE_AFTER.match(after)))
                and (not situation.exact or self.text[start:end] in form.entry.forms)
                and (situation.near is None or _meets(situation.near, self._around(start, end)))
            )

        entry = form.entry
        if any(map(holds, entry.never)):
            return False
        return not entry.needs or any(map(holds, entry.needs))

    def _around(self, start: int, end: int) -> str:
        """What stands near a form, without the form itself."""
        return f"{self.folded[max(0, start - AROUND) : start]} {self.folded[end : end + AROUND]}"


class Radar:
    """Finds the words of one glossary. Worth keeping: folding every form of it takes some milliseconds."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._all = [_Form.of(one, form) for one in entries for form in one.forms]
        self._by_language: dict[Language, dict[str, list[_Form]]] = {}

    def find(self, text: str) -> list[Hit]:
        """The slang of a text, from left to right, the longest form where several begin alike; hits never overlap."""
        reading = _Reading.of(text)
        return self._search(reading, "zh" if reading.chinese else "en")

    def guard(self, text: str, language: str) -> list[Warning]:
        """What the writer of a text in that language (en, zh, zh-hans, zh-hant) may want to know before posting it.

        Codes of the other language count too: 666 is no praise to a reader of English.
        """
        language = language_of(language)
        reading = _Reading(text, _fold(text), chinese=CHINESE.search(text) is not None, everywhere=True)
        hits = self._search(reading, "zh" if language == "zh" else "en")
        return [Warning(hit.start, hit.end, hit.entry, hit.entry.careful) for hit in hits if hit.entry.careful]

    def _search(self, reading: _Reading, first: Language) -> list[Hit]:
        forms, passed_over = self._forms(first), _passed_over(reading.text)
        folded, hits, at = reading.folded, [], 0
        while at < len(folded):
            if at in passed_over:
                at = passed_over[at]
                continue
            hit = None
            for form in (*forms.get(folded[at : at + 2], ()), *forms.get(folded[at], ())):
                if folded.startswith(form.folded, at) and (end := reading.end_of(form, at)):
                    hit = Hit(at, end, form.entry)
                    hits.append(hit)
                    break
            at = hit.end if hit else at + 1
        return hits

    def _forms(self, first: Language) -> dict[str, list[_Form]]:
        """Every form by its first two characters (or its only one), longest first; of two alike, `first` goes first."""
        if first not in self._by_language:
            by_opening: dict[str, list[_Form]] = {}
            for form in self._all:
                by_opening.setdefault(form.folded[:2], []).append(form)
            for forms in by_opening.values():
                forms.sort(key=lambda form: (-len(form.folded), form.entry.language != first))
            self._by_language[first] = by_opening
        return self._by_language[first]


def find(text: str) -> list[Hit]:
    """The slang of a text that the site's own glossary has; see `Radar.find`."""
    return _radar().find(text)


def guard(text: str, language: str) -> list[Warning]:
    """What a writer may want to know before posting, out of the site's own glossary; see `Radar.guard`."""
    return _radar().guard(text, language)


@cache
def _radar() -> Radar:
    return Radar(entries())


def _fold(text: str) -> str:
    """Small letters, plain apostrophes and spaces, and exactly as long as it was."""
    text = text.translate(FOLD)
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


def _meets(pattern: str | None, text: str) -> bool:
    return pattern is None or _compiled(pattern).search(text) is not None


_compiled = cache(re.compile)


def _latin(character: str) -> bool:
    return character.isalnum() and character < "\u2e80"


def _passed_over(text: str) -> dict[int, int]:
    """Links, mail addresses, names after @ and code: where each begins, and where it ends."""
    return {match.start(): match.end() for match in ADDRESS.finditer(text)}
