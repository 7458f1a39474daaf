"""Zhuyin (bopomofo, 注音) of numbered pinyin, with its tone marks where the Ministry of Education of Taiwan puts them.

The first tone has no mark; the others stand after the syllable (ㄏㄠˇ), only the neutral dot before it (˙ㄇㄚ).
"""

from functools import lru_cache

TONES = {"1": "", "2": "ˊ", "3": "ˇ", "4": "ˋ"}


def paired(table: str) -> dict[str, str]:
    """`b ㄅ p ㄆ` → {"b": "ㄅ", "p": "ㄆ"}"""
    cells = table.split()
    return dict(zip(cells[::2], cells[1::2], strict=True))


INITIALS = paired(
    "b ㄅ p ㄆ m ㄇ f ㄈ d ㄉ t ㄊ n ㄋ l ㄌ g ㄍ k ㄎ h ㄏ j ㄐ q ㄑ x ㄒ zh ㄓ ch ㄔ sh ㄕ r ㄖ z ㄗ c ㄘ s ㄙ"
)
FINALS = paired(
    """
    a ㄚ o ㄛ e ㄜ ê ㄝ ai ㄞ ei ㄟ ao ㄠ ou ㄡ an ㄢ en ㄣ ang ㄤ eng ㄥ er ㄦ
    i ㄧ ia ㄧㄚ io ㄧㄛ ie ㄧㄝ iai ㄧㄞ iao ㄧㄠ iu ㄧㄡ ian ㄧㄢ in ㄧㄣ iang ㄧㄤ ing ㄧㄥ
    u ㄨ ua ㄨㄚ uo ㄨㄛ uai ㄨㄞ ui ㄨㄟ uan ㄨㄢ un ㄨㄣ uang ㄨㄤ ong ㄨㄥ
    ü ㄩ üe ㄩㄝ üan ㄩㄢ ün ㄩㄣ iong ㄩㄥ m ㄇ n ㄋ ng ㄫ
    """
)
WHOLE = {
    "r": "ㄦ",
    "m": "ㄇ",
    "n": "ㄋ",
    "hm": "ㄏㄇ",
    "ng": "ㄫ",
    "hng": "ㄏㄫ",
    "yo": "ㄧㄛ",
    "lo": "ㄌㄛ",
    "wong": "ㄨㄥ",
}
BUZZED = frozenset(["zhi", "chi", "shi", "ri", "zi", "ci", "si"])
"""Their i has no sign of its own."""


@lru_cache(maxsize=4096)
def from_pinyin(numbered: str) -> str | None:
    """`hao3` → `ㄏㄠˇ`, `ma5` → `˙ㄇㄚ`, and `huar1`, said as one, → `ㄏㄨㄚㄦ`; None for what is no syllable."""
    letters, tone = numbered[:-1].lower().replace("u:", "ü").replace("v", "ü"), numbered[-1:]
    signs = spelt(letters)
    if signs is None and letters.endswith("r") and (signs := spelt(letters[:-1])):
        return f"{from_pinyin(letters[:-1] + tone)}ㄦ"
    if letters == "r":
        return signs  # the ㄦ of 花儿, which leans on the syllable before it
    if signs is None or tone not in "12345":
        return None
    return f"˙{signs}" if tone == "5" else signs + TONES[tone]


def spelt(letters: str) -> str | None:
    """A syllable without its tone in signs."""
    if letters in WHOLE:
        return WHOLE[letters]
    initial, final = divided(letters)
    if letters in BUZZED:
        return INITIALS[initial]
    if initial in ("j", "q", "x") and final.startswith("u"):
        final = "ü" + final[1:]
    if initial in ("l", "n") and final == "ue":
        final = "üe"  # lue is how keyboards without ü have it
    if final not in FINALS or (initial and final == "er"):
        return None
    return INITIALS.get(initial, "") + FINALS[final]


def divided(letters: str) -> tuple[str, str]:
    """Initial and final, with the spellings of syllables that begin with y or w undone: yuan → üan, wei → ui."""
    if letters.startswith("yu"):
        return "", "ü" + letters[2:]
    if letters.startswith("y"):
        final = letters[1:] if letters[1:2] == "i" else "i" + letters[1:]
        return "", {"iou": "iu", "ien": "in", "ieng": "ing"}.get(final, final)
    if letters.startswith("w"):
        final = letters[1:] if letters[1:2] == "u" else "u" + letters[1:]
        return "", {"uei": "ui", "uen": "un", "ueng": "ong"}.get(final, final)
    size = 2 if letters[:2] in ("zh", "ch", "sh") else 1 if letters[:1] in INITIALS else 0
    return letters[:size], letters[size:]
