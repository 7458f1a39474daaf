"""Phonetic spellings of older English–Chinese dictionaries, written as dictionaries write the IPA today.

ECDICT mixes three notations, each with slips of its own: Jones's of 1917–1977 (`'betә`, `fɔ:wәd`: length tells i from
i:), the same with stress as the IPA marks it, and Gimson's of today (`ˈbetə`, `ɪ` beside `iː`). Its schwa is often the
Cyrillic letter ә, `^` stands for ɡ, and a broken font has left `j` for ʊ and backslashes for ɜ.
"""

import re
from typing import Final

VARIANTS: Final = re.compile(r"\s*(?:;|/|；|，|,\s|,(?=')|\(\?@\)|\[)\s*")
LETTERS: Final = str.maketrans(
    {"ә": "ə", "є": "e", "ε": "e", "ɛ": "e", ":": "ː", "'": "ˈ", "’": "ˈ", "ˊ": "ˈ", "´": "ˈ", ",": "ˌ", ".": "ˌ"}
    | {"^": "ɡ", "g": "ɡ", "ɚ": "ər", "ɝ": "ɜːr", "ɵ": "θ", "\xa0": " ", "-": "", "‑": "", "（": "(", "）": ")"}
)
STEPS: Final = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"\\+ː?", "ɜː"),
        (r"([əa])j(?![aeiouəɪʊɑɔɒʌæ])", r"\1ʊ"),  # the broken font's əʊ and aʊ
        (r"\(r\)|\(ˈ\)|\(ˌ\)", ""),
        (r"[()]", ""),
        (r"əː", "ɜː"),
        (r"ɒ(?=[ːiɪ])", "ɔ"),
        (r"ɔ(?![ːiɪ])", "ɒ"),
        (r"ɑ(?=[iɪuʊ](?!ː))", "a"),
        (r"o[uʊ]?", "əʊ"),
        (r"u(?!ː)", "ʊ"),
        (r"i(?!ː)", "ɪ"),
        (r"(?<=[^aeɔː])ɪ(?=$| )", "i"),  # happy: today's dictionaries end it with i
        (r"(?<=[əː])r(?=$|[ ˈˌbcdfɡhjklmnpstvwzðŋʃʒθ])", ""),  # r is said before vowels only
        (r"([ˈˌ])+", r"\1"),
        (r"([ˈˌ])\s+", r"\1"),
        (r"((?:s?[ptk][lr]?|[bdɡfθʃ][lr]?|[hvzðmnlrwʒjs]|tʃ|dʒ)j?)([ˈˌ])(?=[aeiəɪʊuɑɔɒʌæɜ])", r"\2\1"),
        (r"[ˈˌ]+(?=$| )", ""),
        (r" +", " "),
    )
)
VOWELS: Final = "aeiuəɪʊɑɔɒʌæɜ"
KNOWN: Final = re.compile(f"[{VOWELS}bdfhjklmnprstvwzðŋɡʃʒθːˈˌ ]+")
ONE_SYLLABLE: Final = re.compile(f"[ˈˌ]([^{VOWELS} ]*(?:aɪə|aʊə|[{VOWELS}]ː|[aeɔəɪʊ][ɪʊə]|[{VOWELS}])[^{VOWELS} ]*)")


def modern(phonetic: str) -> str:
    """The first of the variants given, as `ˌsaɪzməˈlɒdʒɪkl`; empty where it can't be made out."""
    if not phonetic:
        return ""
    first = next((variant for variant in VARIANTS.split(phonetic.strip()) if variant and variant[0] != "-"), "")
    spelt = first.translate(LETTERS)
    for pattern, replacement in STEPS:
        spelt = pattern.sub(replacement, spelt)
    spelt = spelt.strip()
    if not KNOWN.fullmatch(spelt):
        return ""
    return ONE_SYLLABLE.fullmatch(spelt)[1] if ONE_SYLLABLE.fullmatch(spelt) else spelt
