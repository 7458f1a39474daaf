"""The slang glossary: what Chinese and English speakers write to each other and no dictionary for learners explains.

It is data, in `data/slang/`, a file for each group; this module reads it into records, once, on first use.
`slang.py` finds the entries in a text.

To add an entry, write it into the file of its group. `who` and `tone_note` may name one of the notes in `notes.json`,
which are written once because many entries share them, or be written out. `needs` lists situations of which one must
hold for the entry to be meant (草 the exclamation, not 草 the grass), `never` those that rule it out.
"""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from exchange.languages.codes import Language

DATA = Path(__file__).parent / "data" / "slang"
NOTES = "notes.json"

KINDS: Final = ("abbreviation", "number-code", "meme", "reaction", "phrase", "emoji-speak", "homophone")
TONES: Final = ("playful", "warm", "neutral", "sarcastic", "rude", "vulgar", "self-mocking")
REGIONS: Final = {"ml": "CN", "tw": "TW", "hk": "HK", "enus": "US", "enuk": "GB", "enau": "AU"}
"""Where a word is at home (ISO 3166-1), by how the note on who says it begins; the others belong to everybody."""
MISREADERS: Final = ("", "writer", "reader", "both")


@dataclass(frozen=True, slots=True)
class Text:
    """The same thing said in the three languages of the site."""

    en: str
    zh_hans: str
    zh_hant: str

    def said_in(self, written: str) -> str:
        """The text for a reader of `en`, `zh-hans` or `zh-hant`; English for any other."""
        return {"zh-hans": self.zh_hans, "zh-hant": self.zh_hant}.get(written, self.en)

    @classmethod
    def read(cls, written: dict[str, str]) -> "Text":
        return cls(written["en"], written["zh-hans"], written["zh-hant"])


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence in the entry's own language, and what it says in plain words."""

    text: str
    gloss: Text


@dataclass(frozen=True, slots=True)
class Situation:
    """What must stand around a form; all conditions that are given hold together.

    `before` and `after` touch the form, `near` stands within sixty characters, `form` is found in the spelling itself.
    `alone`: nothing else is in its clause. `exact`: written with the very capitals of the form.
    `among`: the text has Chinese characters (zh), or none (en).
    Patterns meet small letters and plain apostrophes; they stay strings, as compiling all of them takes 0.1 s.
    """

    before: str | None = None
    after: str | None = None
    near: str | None = None
    form: str | None = None
    alone: bool = False
    exact: bool = False
    among: Language | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One expression: what its words say, what people mean by it, and who says it to whom."""

    id: str
    language: Language
    forms: tuple[str, ...]
    """Every spelling, in both scripts; English ones in any capitals."""
    kind: str
    literal: Text
    meant: Text
    tone: str
    tone_note: Text
    who: Text
    since: str
    """A year (2020) or a decade (2010s), as near as anyone can tell; 1900s also for what is older than that."""
    example: Example
    careful: Text | None = None
    """What a learner gets wrong, where there is such a thing."""
    misread: str = ""
    """Worth a word before posting: to a learner, who may say more than they mean by it (writer), to a native, whom a
    learner or the other language may take otherwise (reader), or to both."""
    region: str = ""
    """Where it is at home (ISO 3166-1), or empty when it is said wherever the language is."""
    stretches: bool = False
    """Its last letter may be repeated: 23333, slayyy."""
    needs: tuple[Situation, ...] = ()
    never: tuple[Situation, ...] = ()

    @classmethod
    def read(cls, written: dict[str, Any], notes: dict[str, Text]) -> "Entry":
        def text(value: str | dict[str, str]) -> Text:
            return notes[value] if isinstance(value, str) else Text.read(value)

        return cls(
            id=written["id"],
            language=written["language"],
            forms=tuple(written["forms"]),
            kind=written["kind"],
            literal=text(written["literal"]),
            meant=text(written["meant"]),
            tone=written["tone"],
            tone_note=text(written["tone_note"]),
            who=text(written["who"]),
            since=written["since"],
            example=Example(written["example"]["text"], text(written["example"]["gloss"])),
            careful=text(written["careful"]) if "careful" in written else None,
            misread=written.get("misread", ""),
            region=written.get("region") or home(written["who"]),
            stretches=written.get("stretches", False),
            needs=tuple(Situation(**one) for one in written.get("needs", ())),
            never=tuple(Situation(**one) for one in written.get("never", ())),
        )

    @property
    def initial(self) -> str:
        """The letter it is listed under, which for Chinese is that of its pinyin; # for figures and signs."""
        letter = self.id.partition("-")[2][:1].upper()
        return letter if letter.isalpha() else "#"


def home(who: str | dict[str, str]) -> str:
    """The region of a note on who says it."""
    known = (region for name, region in REGIONS.items() if isinstance(who, str) and who.startswith(name))
    return next(known, "")


@cache
def _notes() -> dict[str, Text]:
    return {name: Text.read(note) for name, note in _read(DATA / NOTES).items()}


def note(name: str) -> Text:
    """One of the notes that many entries share. Raises KeyError for a name there is not."""
    return _notes()[name]


@cache
def entries() -> tuple[Entry, ...]:
    """The whole glossary, group by group."""
    notes = _notes()
    groups = sorted(path for path in DATA.glob("*.json") if path.name != NOTES)
    return tuple(Entry.read(written, notes) for group in groups for written in _read(group))


@cache
def _by_id() -> dict[str, Entry]:
    return {entry.id: entry for entry in entries()}


def entry(id: str) -> Entry | None:
    """The entry of that id."""
    return _by_id().get(id)


def _read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))
