"""How English words are said: in the IPA, American and British, and respelt for those who don't read it.

    pronunciations("about") → (Pronunciation(ipa="əˈbaʊt", respelling="uh-BOWT", accent="us"),)
    pronunciations("record") → the noun's and the verb's, each with its part of speech

American is from CMUdict; British from ECDICT's phonetics, an older standard written anew (`phonetics`); words that are
said in more than one way, by what they are in the sentence, from a table of ours (data/heteronyms.tsv). It reads the
dictionary's file, and raises dictionary.NotBuilt where that is absent.
"""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final, Literal

from exchange.languages import arpabet
from exchange.languages.dictionary import EnglishEntry, lookup
from exchange.languages.dictionary.file import connection
from exchange.languages.dictionary.keys import is_sound, plain

HETERONYMS: Final = Path(__file__).parent / "data" / "heteronyms.tsv"

Accent = Literal["us", "uk"]


@dataclass(frozen=True, slots=True)
class Pronunciation:
    ipa: str
    """Without slashes; a stress mark stands before the syllable, and none in a word of one syllable."""
    accent: Accent
    respelling: str = ""
    """American only: `uh-BOWT`."""
    part_of_speech: str = ""
    """`noun`, `verb` …, where another part of speech, or another meaning, is said otherwise."""
    when: str = ""
    """In English: which meaning is said so."""


def pronunciations(word: str, accent: Accent = "us") -> tuple[Pronunciation, ...]:
    """All ways to say a word or an expression, the usual one first; none where no list has it."""
    key = plain(word).lower()
    if not is_sound(key):
        return ()
    if key in heteronyms():
        return tuple(each for each in heteronyms()[key] if each.accent == accent)
    return american(key) if accent == "us" else british(key)


def american(word: str) -> tuple[Pronunciation, ...]:
    """Of an expression the usual way only, word for word."""
    spoken = [phones(each) for each in word.split()]
    if not spoken or not all(spoken):
        return ()
    ways = spoken[0] if len(spoken) == 1 else ["\n".join(each[0] for each in spoken)]
    return tuple(dict.fromkeys(map(said_in_america, ways)))


def said_in_america(words: str) -> Pronunciation:
    """`words` in ARPABET, a line each."""
    lines = words.split("\n")
    return Pronunciation(
        ipa=" ".join(map(arpabet.ipa, lines)), accent="us", respelling=" ".join(map(arpabet.respelling, lines))
    )


def phones(word: str) -> list[str]:
    """A word in ARPABET, in all its ways; of one with a hyphen that has no row, its parts in turn."""
    row = connection().execute("SELECT arpabet FROM pronunciation WHERE word = ?", (word,)).fetchone()
    if row:
        return [each for each in row[0].split("\n") if arpabet.syllables(each)]
    parts = [phones(part) for part in word.split("-")] if "-" in word else []
    return [" ".join(part[0] for part in parts)] if parts and all(parts) else []


def british(word: str) -> tuple[Pronunciation, ...]:
    """Of an expression that has no phonetic, word for word."""
    entry = lookup(word)
    if isinstance(entry, EnglishEntry) and entry.phonetic:
        return (Pronunciation(ipa=entry.phonetic, accent="uk"),)
    parts = [pronunciations(part, "uk") for part in word.split()] if " " in word else []
    return (Pronunciation(ipa=" ".join(part[0].ipa for part in parts), accent="uk"),) if parts and all(parts) else ()


@cache
def heteronyms() -> dict[str, tuple[Pronunciation, ...]]:
    found: dict[str, list[Pronunciation]] = defaultdict(list)
    for line in HETERONYMS.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            word, part, when, american_phones, british_ipa = line.split("\t")
            us_ipa, spelt = arpabet.ipa(american_phones), arpabet.respelling(american_phones)
            found[word].append(Pronunciation(us_ipa, "us", spelt, part, when))
            found[word].append(Pronunciation(british_ipa, "uk", "", part, when))
    return {word: tuple(each) for word, each in found.items()}
