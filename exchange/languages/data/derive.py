"""Derives the small tables of this folder from CC-CEDICT and a word frequency list; SOURCES.md names both.

python exchange/languages/data/derive.py cedict-20260104.tsv.xz zipf-en.tsv.xz
"""

import lzma
import re
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

HERE = Path(__file__).parent
CLEARLY = 30
"""A character tells the script when one column has it at least this many times as often as the other."""
COMMON, COMMON_SYLLABLE = 3.0, 3.7
"""Zipf frequency from which an English word that could also be pinyin is taken for English; pinyin of one syllable gets
into English text more often."""
NO_SYLLABLES = {"m", "n", "r", "ng", "hm", "xx"}
SAID_IN_BOTH = set("着乾")  # 着 is everyday Traditional in Hong Kong; 乾坤 keeps 乾 in Simplified


def rows(path: str) -> Iterable[list[str]]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield line.rstrip("\n").split("\t")


def is_han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff" or character >= "\U00020000"


def script_characters(entries: list[list[str]]) -> str:
    """Two lines: the script, a tab, the characters that belong to it alone."""
    traditional = Counter(character for entry in entries for character in entry[0] if is_han(character))
    simplified = Counter(character for entry in entries for character in entry[1] if is_han(character))
    lines = []
    for script, mine, others in (("zh-hans", simplified, traditional), ("zh-hant", traditional, simplified)):
        telling = (c for c, count in mine.items() if count >= CLEARLY * others[c] and c not in SAID_IN_BOTH)
        lines.append(f"{script}\t{''.join(sorted(telling))}\n")
    return "".join(lines)


def pinyin_syllables(entries: list[list[str]]) -> list[str]:
    """Toneless syllables of at least five single or compound words, ü written v as well as u."""
    seen = Counter(re.findall(r"([a-z:]+)[1-5]", " ".join(entry[2] for entry in entries).lower()))
    syllables = {syllable for syllable, count in seen.items() if count >= 5 and len(syllable.replace(":", "")) <= 6}
    syllables |= {"o", "e", "a", "lo", "yo", "ei", "dei", "er", "nin", "dia"}
    spelt = {syllable.replace("u:", "v") for syllable in syllables} | {"lue", "nue"}
    return sorted(spelt - NO_SYLLABLES)


def english_words(words: Iterable[list[str]], syllables: list[str]) -> list[str]:
    """Common English words that read as pinyin from end to end, the names that English borrowed left out."""
    pinyin = re.compile(f"(?:{'|'.join(syllables)})+r?")
    borrowed = re.compile(r"(?:zh|x[aiu]|q[iu])|^(?:wo|ni|ta|hao|shi|ren|jiao|shuo|kan|yao|neng|hen)$")
    return sorted(
        word
        for word, zipf in words
        if float(zipf) >= (COMMON_SYLLABLE if word in syllables else COMMON)
        and pinyin.fullmatch(word)
        and not borrowed.match(word)
    )


def main(cedict: str, zipf_en: str) -> None:
    entries = list(rows(cedict))
    syllables = pinyin_syllables(entries)
    (HERE / "script-characters.txt").write_text(script_characters(entries), encoding="utf-8")
    (HERE / "pinyin-syllables.txt").write_text(" ".join(syllables) + "\n", encoding="utf-8")
    (HERE / "english-like-pinyin.txt").write_text(" ".join(english_words(rows(zipf_en), syllables)) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
