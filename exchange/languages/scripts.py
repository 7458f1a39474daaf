"""Which language and script a text is written in: short posts, often of both languages at once.

In a mixed text the matrix language is the one that asks, not the one asked about: `What does 加油 mean?` is English.
So what stands in quotes, in brackets or after a colon does not count while anything else is left; function words and
the phrases questions are made of weigh most; the first and the last words of a text weigh more than its middle.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from exchange.languages.codes import WrittenLanguage
from exchange.languages.romanised import is_pinyin
from exchange.languages.words import (
    CHINESE_FORMULAS,
    CHINESE_FRAMES,
    CHINESE_LINKS,
    CHINESE_NAMES,
    CHINESE_PARTICLES,
    CHINESE_PREDICATES,
    CHINESE_TAILS,
    ENGLISH,
    ENGLISH_ABOUT_WORDS,
    ENGLISH_FORMULAS,
    ENGLISH_FRAMES,
    OBJECT_VERBS,
    OTHER_LATIN,
    TAIWANESE,
)

DATA = Path(__file__).parent / "data"

HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"
"""Chinese characters, as the inside of a regular expression's brackets."""
LETTER = r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]"
LATIN_WORD = rf"(?<!{LETTER})(?<!{LETTER}['’]){LETTER}++(?:['’][A-Za-z]++)*+"
"""Possessive, and never from the middle of a word: a very long one is read once."""

NOT_PROSE = re.compile(
    r"https?://[!-~]+|(?<![A-Za-z0-9.+-])[A-Za-z0-9_.+-]{1,64}@[\w-]+\.[\w.-]+|(?<!\w)@[\w-]+|```.*?```|`[^`\n]*`",
    re.DOTALL,
)
ASIDE = re.compile(
    r"“[^“”]*”|\"[^\"]*\"|「[^「」]*」|『[^『』]*』|《[^《》]*》|‘[^‘’]*’|(?<!\w)'[^'\n]*'(?!\w)|\([^()]*\)|（[^（）]*）"
)
COLON = re.compile(r"(?<!\d)[:：]|[:：](?!\d)")
RUN = re.compile(f"(?P<han>[{HAN}]+)|(?P<latin>{LATIN_WORD}(?:[^\\w]+{LATIN_WORD}|\\s*\\d+)*)")
KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa\uff66-\uff9d]")
HANGUL = re.compile("[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]")


@dataclass(frozen=True)
class Run:
    """Chinese characters side by side, or Latin words with nothing Chinese between them."""

    language: Literal["zh", "en"]
    text: str

    @property
    def size(self) -> int:
        """Characters of Chinese, words of English."""
        return len(self.text) if self.language == "zh" else len(self.words)

    @property
    def words(self) -> list[str]:
        return re.findall(LATIN_WORD, self.text.lower().replace("’", "'"))

    @property
    def particles(self) -> int:
        """How many of its words only hold a sentence together."""
        if self.language == "zh":
            return sum(character in CHINESE_PARTICLES for character in self.text)
        return sum(word in ENGLISH for word in self.words)

    @property
    def frames(self) -> bool:
        """Whether it is the kind of phrase that asks about another."""
        frames = CHINESE_FRAMES if self.language == "zh" else ENGLISH_FRAMES
        return self.text not in CHINESE_NAMES and frames.search(self.text.lower().replace("’", "'")) is not None

    @property
    def borrowed(self) -> bool:
        """Whether it is a greeting or the like that writers of the other language use as well."""
        if self.language == "zh":
            return self.text in CHINESE_FORMULAS
        return ENGLISH_FORMULAS.fullmatch(" ".join(self.words)) is not None

    @property
    def weight(self) -> float:
        if self.language == "zh":
            return 0.35 * self.size + (0.5 * self.particles if self.size > 1 else 0)
        letters = len(re.findall(r"\b[A-Za-z]\b(?!')", self.text)) - len(re.findall(r"\b[IaA]\b", self.text))
        acronyms = letters + len(re.findall(r"\b[A-Z]{2,}\b", self.text))
        return 0.5 * self.size - 0.25 * acronyms + (self.particles if self.size > 1 else 0.5 * self.particles)


def language_of(text: str) -> WrittenLanguage | Literal["pinyin"] | None:
    """The language a post is filed under; None where it is neither Chinese nor English, or has no words.

    Chinese that both scripts write alike (你好) counts as `zh-hans`: ask `script_of` where that matters.
    """
    prose = NOT_PROSE.sub(" ", unicodedata.normalize("NFC", text))
    told = teller(prose)
    runs = runs_of(told)
    if not runs or is_foreign(told, runs):
        return None
    if all(run.language == "en" for run in runs):
        return latin_language(" ".join(run.text for run in runs), runs)
    if leaning(runs) < 0:
        return "en"
    return script_of(told) or script_of(prose) or ("zh-hant" if TAIWANESE.search(prose) else "zh-hans")


def script_of(text: str) -> Literal["zh-hans", "zh-hant"] | None:
    """The script most of the telling characters belong to; None without Chinese, or where both write it alike."""
    telling = script_characters()
    balance = sum(telling.get(character, 0) for character in text)
    if balance == 0 or KANA.search(text):
        return None
    return "zh-hans" if balance > 0 else "zh-hant"


def teller(text: str) -> str:
    """The text without what it quotes; all of it when nothing else is left."""
    outside = before_colons(ASIDE.sub(" ", text))
    return outside if runs_of(outside) else text


def before_colons(text: str) -> str:
    """Of each paragraph what stands before its colon, if that is more than a label such as `A:` or `Note:`.

    A colon at the end of a paragraph takes the paragraph after it along.
    """
    kept, skip = [], False
    for paragraph in re.split(r"\n\s*\n", text):
        colon = COLON.search(paragraph)
        before = runs_of(paragraph[: colon.start()]) if colon else []
        if skip:
            skip = False
        elif colon and sum(run.size for run in before) > 1:
            kept.append(paragraph[: colon.start()])
            skip = not paragraph[colon.end() :].strip()
        else:
            kept.append(paragraph)
    return "\n\n".join(kept)


def runs_of(text: str) -> list[Run]:
    return [Run("zh" if found["han"] else "en", found[0]) for found in RUN.finditer(text)]


def leaning(runs: list[Run]) -> float:
    """Below zero for English, otherwise Chinese."""
    runs = [run for run in runs if not run.borrowed] if is_more_than_greeting(runs) else runs
    score = linked(runs) + sum(run.weight if run.language == "zh" else -run.weight for run in runs)
    for edge, place in ((runs[0], 2), (runs[-1], 1)):
        bonus = (place if edge.size > 1 or edge.particles else 0) + asking(edge, runs)
        score += bonus if edge.language == "zh" else -bonus
    return score


def is_object(run: Run, runs: list[Run]) -> bool:
    """Whether it ends an English sentence that waits for its object: I always forget 怎么写."""
    return (
        run is runs[-1]
        and len(runs) > 1
        and run.language == "zh"
        and runs[-2].language == "en"
        and runs[-2].words[-1] in OBJECT_VERBS
    )


def is_more_than_greeting(runs: list[Run]) -> bool:
    """Whether something is said in the other language than that of a greeting or thanks borrowed."""
    said = [run for run in runs if not run.borrowed]
    return any(run.language == "en" or run.size > 3 for run in said)


def linked(runs: list[Run]) -> float:
    """What Chinese gains by holding English together, or by saying something of it."""
    first, last = runs[0], runs[-1]
    if first.language == "en" and CHINESE_PREDICATES.match(last.text) and not is_object(last, runs):
        mentioned = 0 if ENGLISH_ABOUT_WORDS.search(first.text.lower()) else 5
        return 5 + mentioned + 0.8 * max(run.weight for run in runs if run.language == "en")
    if last.language == "en" and any(run.language == "en" and run.frames for run in runs):
        return 0
    inner = [run for run in runs[1:-1] if run.language == "zh"]
    links = sum(12 for run in inner if CHINESE_LINKS.fullmatch(run.text))
    asks = max((3 + run.weight for run in inner if run.frames and run.size > 3), default=0)
    short = len(runs) == 2 and first.size < 3 and ENGLISH.isdisjoint(first.words[1:])
    return links + asks + (8 if short and CHINESE_TAILS.fullmatch(last.text) else 0)


def asking(edge: Run, runs: list[Run]) -> float:
    """What a first or last run gains by asking: most of the longest passage it may be asking about, too."""
    if not edge.frames or is_object(edge, runs):
        return 0
    about = max((run.weight for run in runs if run.language != edge.language), default=0)
    return 5 + 0.8 * about


def is_foreign(text: str, runs: list[Run]) -> bool:
    """Whether kana, hangul or another script carries the text. One の in a Chinese name does not."""
    words = sum(run.size for run in runs if run.language == "en")
    han = sum(run.size for run in runs if run.language == "zh")
    kana = len(KANA.findall(text))
    others = len(HANGUL.findall(text)) + sum(is_other_letter(character) for character in text)
    return (kana > 1 and kana > 2 * words and 6 * kana > han) or (
        others > 1 and others > 4 * words and 3 * others > han
    )


def is_other_letter(character: str) -> bool:
    """Letters of Cyrillic, Greek, Arabic, Hebrew, Devanagari, Thai and their neighbours."""
    return "\u0370" <= character <= "\u10ff" and character.isalpha()


def latin_language(text: str, runs: list[Run]) -> Literal["en", "pinyin"] | None:
    """English, pinyin, or neither, of a text without Chinese characters."""
    if is_pinyin(text):
        return "pinyin"
    words = [word for run in runs for word in run.words]
    english = sum(word in ENGLISH for word in words)
    known = sum(word in OTHER_LATIN for word in words)
    other = sum(word in OTHER_LATIN or not word.isascii() for word in words)
    return None if other > english and (other > 1 or (known and (len(words) < 4 or not english))) else "en"


@cache
def script_characters() -> dict[str, int]:
    """1 for a character that only Simplified writes, -1 for one that only Traditional writes."""
    signs = {"zh-hans": 1, "zh-hant": -1}
    lines = (DATA / "script-characters.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines)
    return {character: signs[script] for script, characters in pairs for character in characters}
