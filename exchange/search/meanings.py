"""A word in the words of the other language, so that 麻烦 is found by “trouble” and the other way round."""

import re
from collections.abc import Iterator
from itertools import islice

from exchange.languages import dictionary
from exchange.languages.dictionary import ChineseEntry, Entry

MOST = 6
BRACKETED = re.compile(r"<[^>]*>|\[[^\]]*\]|【[^】]*】|[(（][^()（）]*[)）]")
BETWEEN = re.compile(r"[;；,，、/]")
OPENING = re.compile(r"^(?:to be|to|a|an|the)\s+(?=.)")
PLACEHOLDERS = re.compile(r"\b(?:sb|sth|one's|etc)\b'?s?\.?")
MOST_SPACES = 2
"""In a wording; what has more words explains instead of saying it."""
FROM_ENGLISH = 4
"""Chinese words defined by the very English ones."""


def meanings(text: str) -> list[str]:
    """The commonest first; empty for what no dictionary has."""
    word = text.strip(" .!?。！？…")
    if not dictionary.is_built() or not word:
        return []
    entry = dictionary.lookup(word)
    found = dict.fromkeys(wordings(entry)) if entry else {}
    more = [] if isinstance(entry, ChineseEntry) else dictionary.by_meaning(word, FROM_ENGLISH)
    return list(islice(dict.fromkeys([*islice(found, MOST), *(each.word for each in more)]), MOST + FROM_ENGLISH))


def wordings(entry: Entry) -> Iterator[str]:
    for sense in entry.senses:
        said = sense if isinstance(entry, ChineseEntry) else sense.chinese
        for wording in BETWEEN.split(BRACKETED.sub("", said)):
            bare = OPENING.sub("", PLACEHOLDERS.sub("", wording).strip()).strip(" .…")
            if bare and bare.count(" ") <= MOST_SPACES and "variant of" not in bare:
                yield bare
