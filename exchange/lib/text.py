"""Plain text as people type it: making it tidy for keeping, and telling whether there is anything to see in it."""

import re
import unicodedata

# Letters and symbols by category that no font draws: fillers of Hangul, blank Braille, the empty notehead of music, and
# the place an object was.
INVISIBLE = frozenset("\u115f\u1160\u3164\uffa0\u2800\ufffc\U0001d159")

# Planes whose newest characters Python's Unicode table may not know yet: emoji, and Chinese characters of rare names.
NEWER_THAN_THE_TABLE = ((0x1F000, 0x1FAFF), (0x20000, 0x2FFFD), (0x30000, 0x3FFFD))

LINE_ENDS = re.compile("\r\n|[\r\u2028\u2029]")
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")

# These show a text in another order than it is kept, so that what one reads is not what was written.
OVERRIDES = re.compile("[\u202d\u202e]")


def looks_blank(text: str) -> bool:
    """Whether a reader would see nothing: spaces, zero-width characters, fillers, marks with no letter to sit on."""
    return not any(is_visible(character) for character in text)


def is_visible(character: str) -> bool:
    """Whether one character leaves ink of its own; marks and variation selectors only change a neighbour."""
    category = unicodedata.category(character)
    if category == "Cn":
        return any(first <= ord(character) <= last for first, last in NEWER_THAN_THE_TABLE)
    return category[0] not in "ZCM" and character not in INVISIBLE


def tidy(text: str) -> str:
    """The text as it is kept: NFC, line ends as a line feed, no control characters but tab, no space at the ends.

    Halves of a broken surrogate pair, which no database takes, become U+FFFD. Script and full-width forms are the
    author's and stay as they are. Doing it twice changes nothing more.
    """
    text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    text = OVERRIDES.sub("", CONTROLS.sub("", LINE_ENDS.sub("\n", text)))
    return unicodedata.normalize("NFC", text).strip()
