"""Rules for everyday readings that neither words nor the model get right, written by hand: data/reading-rules.tsv.

A rule says: this character, with this before it and that after it, is read so. They are few words of context and looked
at in the order written; the first that fits decides, over whatever was found before.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from exchange.languages.lexicon import lexicon

RULES = Path(__file__).parent / "data" / "reading-rules.tsv"
REACH = 14
"""Characters on either side that a rule can see."""


@dataclass(frozen=True, slots=True)
class Rule:
    reading: int
    """An index of the lexicon's syllables."""
    before: re.Pattern[str]
    after: re.Pattern[str]

    def fits(self, before: str, after: str) -> bool:
        return self.after.match(after) is not None and self.before.search(before) is not None


@cache
def rules() -> dict[str, list[Rule]]:
    index = {name: i for i, name in enumerate(lexicon().syllables)}
    found = defaultdict(list)
    for line in RULES.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            character, reading, before, after = line.split("\t")
            found[character].append(Rule(index[reading], re.compile(f"(?:{before})$"), re.compile(after)))
    return dict(found)


def decided(text: str, positions: list[int]) -> Iterator[tuple[int, int]]:
    """Which of the positions the rules decide, and how. Texts may stand side by side with zeros between them."""
    for position in positions:
        before = text[max(0, position - REACH) : position].rpartition("\0")[2]
        after = text[position + 1 : position + 1 + REACH].partition("\0")[0]
        for rule in rules().get(text[position], ()):  # 著 may be 着
            if rule.fits(before, after):
                yield position, rule.reading
                break
