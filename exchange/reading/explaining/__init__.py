"""What a reader is told about a word: an Explanation, in the order it is shown.

The words and readings come from `looking_up`; here they are put in the reader's script and ranked for this sentence:
the reading that is meant comes first, names and old ways to write it come last.
"""

from exchange.languages import strokes
from exchange.languages.codes import BCP47
from exchange.languages.dictionary import ChineseEntry, EnglishEntry
from exchange.languages.dictionary.keys import HAN
from exchange.languages.glossary import Entry as Slang
from exchange.reading.explaining.chinese import chinese, said
from exchange.reading.explaining.english import english
from exchange.reading.explaining.shapes import Explanation, SlangNote
from exchange.reading.looking_up import Looked, nearest, within

__all__ = ["Explanation", "explain"]


def explain(looked: Looked, script: str, shown_in: str, interface: str) -> Explanation:
    """`script` is that of the text (zh-hans, zh-hant or empty), `shown_in` the one Chinese is explained to this reader
    in, and `interface` the language of the screen."""
    notes = tuple(slang_note(each, interface) for each in looked.slang)
    common = {"looked": looked, "slang": notes, "within": tuple(within(looked, script or None))}
    if isinstance(looked.entry, ChineseEntry):
        return chinese(looked, looked.entry, script, common)
    if isinstance(looked.entry, EnglishEntry):
        return english(looked.entry, shown_in, common)
    return unknown(looked, BCP47[script or "zh-hans"] if looked.is_chinese else "en", common)


def unknown(looked: Looked, lang: str, common: dict) -> Explanation:
    """Even of a name one may be told how it is read and written."""
    return Explanation(
        **common,
        headword=looked.said,
        lang=lang,
        as_said=said(looked),
        strokes=tuple(strokes.counts(filter(HAN.match, looked.said)).items()),
        nearest=tuple(nearest(looked.said)),
    )


def slang_note(entry: Slang, interface: str) -> SlangNote:
    return SlangNote(entry.forms[0], entry.meant.said_in(interface), entry.tone_note.said_in(interface), entry.id)
