"""American pronunciations in ARPABET, as CMUdict writes them, told in the IPA and respelt for those who don't read it.

Syllables begin as early as English allows (maximal onset): ex·tra is ɛk·strə, and the stress mark stands before them.
"""

from dataclasses import dataclass
from typing import Final

CONSONANTS: Final = {
    "B": "b", "CH": "tʃ", "D": "d", "DH": "ð", "F": "f", "G": "ɡ", "HH": "h", "JH": "dʒ", "K": "k", "L": "l",
    "M": "m", "N": "n", "NG": "ŋ", "P": "p", "R": "r", "S": "s", "SH": "ʃ", "T": "t", "TH": "θ", "V": "v",
    "W": "w", "Y": "j", "Z": "z", "ZH": "ʒ",
}  # fmt: skip
VOWELS: Final = {
    "AA": "ɑ", "AE": "æ", "AH": "ʌ", "AO": "ɔ", "AW": "aʊ", "AY": "aɪ", "EH": "ɛ", "ER": "ɝ", "EY": "eɪ",
    "IH": "ɪ", "IY": "i", "OW": "oʊ", "OY": "ɔɪ", "UH": "ʊ", "UW": "u",
}  # fmt: skip
UNSTRESSED: Final = {"AH": "ə", "ER": "ɚ"}
STRESS: Final = {"1": "ˈ", "2": "ˌ"}

SPELT_CONSONANTS: Final = {phone: phone.lower() for phone in CONSONANTS} | {"HH": "h", "JH": "j"}
SPELT_VOWELS: Final = {
    "AA": "ah", "AE": "a", "AH": "uh", "AO": "aw", "AW": "ow", "AY": "y", "EH": "e", "ER": "ur", "EY": "ay",
    "IH": "i", "IY": "ee", "OW": "oh", "OY": "oy", "UH": "uu", "UW": "oo",
}  # fmt: skip
OPEN: Final = {"EH": "eh", "IH": "ih"}
BEFORE_R: Final = {"AA": "ar", "AO": "or", "EH": "air", "IH": "eer", "UH": "oor"}

_STOP_AND_GLIDE = "P L|P R|B L|B R|T R|T W|D R|D W|K L|K R|K W|G L|G R|G W|F L|F R|TH R|TH W|SH R|HH W"
_AFTER_S = "S P|S T|S K|S M|S N|S L|S W|S F|S P L|S P R|S T R|S K R|S K W|S K L"
_BEFORE_Y = "P|B|T|D|K|G|F|V|TH|M|N|L|S|Z|HH|S P|S T|S K"
ONSETS: Final = frozenset(
    {*(_STOP_AND_GLIDE.split("|")), *_AFTER_S.split("|"), *(f"{each} Y" for each in _BEFORE_Y.split("|"))}
    | (CONSONANTS.keys() - {"NG"})
    | {""}
)


@dataclass(frozen=True, slots=True)
class Syllable:
    onset: tuple[str, ...]
    vowel: str
    stress: str
    """1 for the main stress, 2 for a second one, 0 for none."""
    coda: tuple[str, ...]


def syllables(arpabet: str) -> list[Syllable]:
    """`AH0 B AW1 T` → ə, baʊt. Nothing where no vowel is."""
    phones = arpabet.split()
    vowels = [place for place, phone in enumerate(phones) if phone[-1].isdigit()]
    if not vowels:
        return []
    starts = [0, *(onset_before(phones, before + 1, vowel) for before, vowel in zip(vowels, vowels[1:], strict=False))]
    ends = [*starts[1:], len(phones)]
    return [
        Syllable(tuple(phones[start:vowel]), phones[vowel][:-1], phones[vowel][-1], tuple(phones[vowel + 1 : end]))
        for start, vowel, end in zip(starts, vowels, ends, strict=True)
    ]


def onset_before(phones: list[str], start: int, vowel: int) -> int:
    """Where between two vowels the later syllable begins."""
    return next(place for place in range(start, vowel + 1) if " ".join(phones[place:vowel]) in ONSETS)


def ipa(arpabet: str) -> str:
    """`AH0 B AW1 T` → `əˈbaʊt`; words of one syllable have no stress mark."""
    parts = syllables(arpabet)
    return "".join((STRESS.get(part.stress, "") if len(parts) > 1 else "") + syllable_ipa(part) for part in parts)


def syllable_ipa(syllable: Syllable) -> str:
    vowel = UNSTRESSED.get(syllable.vowel) if syllable.stress == "0" else None
    onset = "".join(CONSONANTS[phone] for phone in syllable.onset)
    return onset + (vowel or VOWELS[syllable.vowel]) + "".join(CONSONANTS[phone] for phone in syllable.coda)


def respelling(arpabet: str) -> str:
    """`AH0 B AW1 T` → `uh-BOWT`, the syllable with the main stress in capitals."""
    parts = syllables(arpabet)
    spelt = [respelt(part) for part in parts]
    return "-".join(
        text.upper() if part.stress == "1" and len(parts) > 1 else text for text, part in zip(spelt, parts, strict=True)
    )


def respelt(syllable: Syllable) -> str:
    onset = "".join(SPELT_CONSONANTS[phone] for phone in syllable.onset)
    coda = "".join(SPELT_CONSONANTS[phone] for phone in syllable.coda)
    if syllable.vowel in BEFORE_R and syllable.coda[:1] == ("R",):
        return onset + BEFORE_R[syllable.vowel] + coda[1:]
    if syllable.coda == ("S",):
        coda = "ss"  # else “eyes” would stand for “ice”
    if syllable.vowel == "AY":
        return onset + (
            "y" + coda + ("e" if len(syllable.coda) == 1 and coda != "ss" else "") if onset else "eye" + coda
        )
    vowel = SPELT_VOWELS[syllable.vowel] if coda else OPEN.get(syllable.vowel, SPELT_VOWELS[syllable.vowel])
    return onset + vowel + coda
