"""著, which Traditional text writes for the 着 of 看着 and 睡着 and for the 著 of 著名, and which of the two it is.

The words in which Simplified text keeps 著 are those of 现代汉语词典 under zhù.
"""

import re

NOTED = re.compile(
    "著(?:名(?!单|單)|作(?!业|業)|述|者|称|稱|录|錄|书立|書立|有(?:《|多|名|论|論))|(?<=[名原专專编編显顯卓昭土巨论論拙遗遺译譯])著"
    "|(?<=[合所新主])著(?=[，。、！？《的]|$)"
)
"""著 read zhù."""


def as_written_in_simplified(text: str) -> str:
    """The text with 着 for every 着 that it writes 著."""
    if "著" not in text:
        return text
    kept = {found.start() + found[0].index("著") for found in NOTED.finditer(text)}
    return "".join("着" if c == "著" and i not in kept else c for i, c in enumerate(text))
