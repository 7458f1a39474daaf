"""Readings as people type them, for the characters they belong to: `háng zhǎng`, `hang2zhang3`, `ㄏㄤˊ ㄓㄤˇ`.

Marks, digits and zhuyin may be mixed, with or without spaces; v and u: are ü, a breve is taken for a third tone. Where
syllables could be parted in more than one way (xian: 西安 or 先), the characters decide.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from exchange.languages import zhuyin
from exchange.languages.romanised import syllables
from exchange.languages.scripts import HAN

CHINESE = re.compile(f"[{HAN}]")
LONGEST_TYPED = 200
"""Characters; twelve syllables need at most a hundred."""
TONES = {"\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0306": 3, "\u0300": 4}
ZHUYIN_TONES = {"ˉ": 1, "ˊ": 2, "ˇ": 3, "ˋ": 4, "˙": 5}
ALIKE = {0xFF01 + place: 0x21 + place for place in range(94)} | str.maketrans("ɑɡ", "ag")
"""Full-width letters and digits, and the letters that phonetic fonts have for a and g."""
PARTED = re.compile(r"[\s'’‘·・\-–—,，.。/、|]+")
RARE = "bia biang bong cei chua den dia din eng fiao hm kei m n nin nou nun rua sei tei zhei ê"
"""Syllables of the spoken language and of rare characters, beside those of everyday words."""
SHORTER = {"lue": "lu:e", "nue": "nu:e"}


@dataclass
class Slip(Exception):  # noqa: N818  (it is not an error but an answer)
    """Why what was typed is no reading of its characters.

    `kind` is empty, syllable (`part` is none), tone (`part` has none), count (`found` syllables for `wanted`
    characters) or long.
    """

    kind: str
    part: str = ""
    wanted: int = 0
    found: int = 0


@dataclass(frozen=True)
class Sign:
    """A letter with the tone over it, a tone digit, or a sign of zhuyin."""

    letter: str
    tone: int = 0


Tried = tuple[int, tuple[str, ...]]
"""How many syllables the characters are known to have, and the syllables."""


def read(typed: str, phrase: str) -> tuple[str | None, ...]:
    """One numbered reading for each character of `phrase`, None where it is not Chinese. Raises Slip."""
    if len(typed) > LONGEST_TYPED:
        raise Slip("long")
    chunks = [signs(chunk) for chunk in PARTED.split(unicodedata.normalize("NFC", typed).strip()) if chunk]
    if not chunks:
        raise Slip("empty")
    places = [place for place, character in enumerate(phrase) if CHINESE.match(character)]
    characters = [phrase[place] for place in places]
    found = fitted(chunks, characters)
    if found is None:
        raise slip_in(chunks, len(places))
    marked = any(sign.tone for chunk in chunks for sign in chunk)
    said: list[str | None] = [None] * len(phrase)
    for place, syllable in zip(places, with_tones(found, characters, marked), strict=True):
        said[place] = syllable
    return tuple(said)


def signs(chunk: str) -> list[Sign]:
    """Letters with their marks: `lǚ` → l, ü3."""
    found: list[Sign] = []
    for character in unicodedata.normalize("NFD", chunk.translate(ALIKE).lower()):
        last = found[-1] if found else None
        if last and character in TONES and not last.tone:
            found[-1] = Sign(last.letter, TONES[character])
        elif last and character == "\u0308" and last.letter == "u" or last and character == ":" and last.letter == "u":
            found[-1] = Sign("ü", last.tone)
        elif last and character == "\u0302" and last.letter == "e":
            found[-1] = Sign("ê", last.tone)
        else:
            found.append(Sign("ü" if character == "v" else character))
    return found


def fitted(chunks: list[list[Sign]], characters: list[str]) -> tuple[str, ...] | None:
    """The syllables of all chunks, as many as there are characters; those the characters are known to have first."""
    ways: dict[int, Tried] = {0: (0, ())}
    for chunk in chunks:
        ways = after(chunk, ways, characters)
    return ways[len(characters)][1] if len(characters) in ways else None


def after(chunk: list[Sign], before: dict[int, Tried], characters: list[str]) -> dict[int, Tried]:
    """By the number of characters read so far, the best way to have read them once this chunk is read too."""
    ways: list[dict[int, Tried]] = [before] + [{} for _ in chunk]
    for start in range(len(chunk)):
        for end, syllable in syllables_at(chunk, start):
            for read_so_far, (known, said) in ways[start].items():
                for more in fits(syllable, characters[read_so_far : read_so_far + 2]):
                    count = read_so_far + len(more)
                    tried = known + likely(more, characters[read_so_far:count]), said + more
                    if count not in ways[end] or tried[0] > ways[end][count][0]:
                        ways[end][count] = tried
    return ways[-1]


def fits(syllable: str, characters: list[str]) -> list[tuple[str, ...]]:
    """The readings a syllable gives to the next characters: one, or two where 儿 is its end (huār for 花儿)."""
    letters, tone = syllable[:-1], syllable[-1]
    found = []
    if characters and characters[0] in "儿兒" and letters == "r":
        return [("r5",)]
    if characters and letters in spellings():
        found.append((syllable,))
    if len(characters) == 2 and characters[1] in "儿兒" and letters[-1:] == "r" and letters[:-1] in spellings():
        found.append((letters[:-1] + tone, "r5"))
    return found


def syllables_at(chunk: list[Sign], start: int) -> list[tuple[int, str]]:
    """Every syllable that begins there: where it ends, and it with its tone, 0 where none is typed."""
    return zhuyin_at(chunk, start) if is_zhuyin(chunk[start]) else pinyin_at(chunk, start)


def pinyin_at(chunk: list[Sign], start: int) -> list[tuple[int, str]]:
    found = []
    for end in range(start + 1, min(start + 8, len(chunk) + 1)):
        letters, marks = "".join(sign.letter for sign in chunk[start:end]), marks_of(chunk[start:end])
        if len(marks) > 1 or not chunk[end - 1].letter.isalpha():
            break
        letters, tone = SHORTER.get(letters, letters.replace("ü", "u:")), marks[0] if marks else 0
        if not is_syllable(letters):
            continue
        following = chunk[end].letter if end < len(chunk) else ""
        if following not in tuple("012345"):
            found.append((end, f"{letters}{tone}"))
        elif not tone or tone == int(following):
            found.append((end + 1, f"{letters}{following if following != '0' else 5}"))
    return found


def marks_of(stretch: list[Sign]) -> list[int]:
    return [sign.tone for sign in stretch if sign.tone]


def is_syllable(letters: str) -> bool:
    return letters in spellings() or letters == "r" or (letters[-1:] == "r" and letters[:-1] in spellings())


def zhuyin_at(chunk: list[Sign], start: int) -> list[tuple[int, str]]:
    first = start + (chunk[start].letter == "˙")
    found = []
    for end in range(first + 1, min(first + 5, len(chunk) + 1)):
        letters = spelt_in_zhuyin().get("".join(sign.letter for sign in chunk[first:end]))
        if letters is None:
            continue
        tone = ZHUYIN_TONES.get(chunk[end].letter, 0) if end < len(chunk) else 0
        if letters == "er" and first == start and not tone:
            found.append((end, "r5"))
        if first > start:
            found.append((end, f"{letters}5"))
        elif tone != 5 or end + 1 == len(chunk):
            found.append((end + bool(tone), f"{letters}{tone or 1}"))
        else:
            found += [(end, f"{letters}1"), (end + 1, f"{letters}5")]
    return found


def is_zhuyin(sign: Sign) -> bool:
    return "\u3105" <= sign.letter <= "\u312f" or sign.letter == "˙"


def likely(readings: tuple[str, ...], characters: list[str]) -> int:
    """How many of the readings a dictionary has for their characters: in all tones one point, in this one two."""
    points = 0
    for reading, character in zip(readings, characters, strict=True):
        known = candidates(character)
        points += 2 * (reading in known) or reading[:-1] in {other[:-1] for other in known}
    return points


def candidates(character: str) -> list[str]:
    from exchange.languages.lexicon import lexicon  # brings numpy

    return lexicon().candidates(character)


def with_tones(found: tuple[str, ...], characters: list[str], marked: bool) -> list[str]:
    """A syllable without a tone is neutral beside others with marks (péng you), or where the character is known to
    have it so (wo3 men); else its tone was forgotten."""
    toned = any(syllable[-1] not in "05" for syllable in found)
    said = []
    for syllable, character in zip(found, characters, strict=True):
        neutral = f"{syllable[:-1]}5"
        if syllable[-1] == "0" and not (toned and (marked or neutral in candidates(character))):
            raise Slip("tone", shown(syllable))
        said.append(neutral if syllable[-1] == "0" else syllable)
    return said


def shown(syllable: str) -> str:
    return syllable[:-1].replace("u:", "ü")


def slip_in(chunks: list[list[Sign]], wanted: int) -> Slip:
    """What is wrong with chunks that no way fits."""
    found = 0
    for chunk in chunks:
        fewest = fewest_syllables(chunk)
        if not fewest:
            return Slip("syllable", part=as_typed(chunk))
        found += fewest
    return Slip("count", wanted=wanted, found=found)


def fewest_syllables(chunk: list[Sign]) -> int:
    """0 when it is not made of syllables."""
    fewest = {0: 0}
    for start in range(len(chunk)):
        if start in fewest:
            for end, _syllable in syllables_at(chunk, start):
                fewest[end] = min(fewest.get(end, LONGEST_TYPED), fewest[start] + 1)
    return fewest.get(len(chunk), 0)


def as_typed(chunk: list[Sign]) -> str:
    marks = {tone: mark for mark, tone in TONES.items() if mark != "\u0306"}
    typed = "".join(sign.letter + marks.get(sign.tone, "") for sign in chunk)
    return unicodedata.normalize("NFC", typed)[:24]


@cache
def spellings() -> frozenset[str]:
    """Syllables without their tone, ü as `u:`, as readings have them."""
    common = {syllable.replace("v", "u:") for syllable in syllables()} - SHORTER.keys()
    return frozenset(common | set(RARE.split()))


@cache
def spelt_in_zhuyin() -> dict[str, str]:
    """`ㄏㄠ` → `hao`, and `ㄏㄨㄚㄦ` → `huar`."""
    plain = {zhuyin.spelt(letters.replace("u:", "ü")): letters for letters in sorted(spellings())}
    whole = {signs: letters for signs, letters in plain.items() if signs}
    return {f"{signs}ㄦ": f"{letters}r" for signs, letters in whole.items()} | whole | {"ㄦ": "er"}
