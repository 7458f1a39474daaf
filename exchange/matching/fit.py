"""How well a helper and a question go together, from 0 to 1. Pure."""

from dataclasses import dataclass

SCRIPT_REGIONS = {"zh-hans": {"CN", "SG", "MY"}, "zh-hant": {"TW", "HK", "MO"}}
"""Where a script is the everyday one."""

BANDS = {
    **dict.fromkeys(("A1", "A2", "HSK1", "HSK2"), "beginner"),
    **dict.fromkeys(("B1", "B2", "HSK3", "HSK4"), "middle"),
    **dict.fromkeys(("C1", "C2", "HSK5", "HSK6", "HSK7"), "advanced"),
}
"""Levels of both languages, told apart as helpers care: how simply must I write?"""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a question says about itself."""

    written: str
    """The written language of what is asked about: `zh-hant`."""
    answer_in: str = "any"
    topics: frozenset[int] = frozenset()
    asker_level: str = ""


@dataclass(frozen=True, slots=True)
class Brings:
    """What a helper brings: the region they speak for, languages they can write in, topics they like."""

    region: str = ""
    knows: frozenset[str] = frozenset()
    topics: frozenset[int] = frozenset()


def can_answer(wanted: Wanted, brings: Brings) -> bool:
    """An answer in a language one does not know is none."""
    return wanted.answer_in == "any" or wanted.answer_in in brings.knows


def fit(wanted: Wanted, brings: Brings) -> float:
    """Region outweighs topics, and topics that a beginner can be told in their own language."""
    region = brings.region in SCRIPT_REGIONS.get(wanted.written, {brings.region})
    topics = bool(wanted.topics & brings.topics)
    bridges = len(brings.knows) > 1 or BANDS.get(wanted.asker_level) == "advanced"
    return round(0.1 + 0.4 * region + 0.3 * topics + 0.2 * bridges, 2)
