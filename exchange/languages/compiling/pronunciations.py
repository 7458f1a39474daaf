"""American pronunciations: all that CMUdict gives of a word, in its order."""

import re

from exchange.languages.compiling import sources

NUMBER = re.compile(r"\(\d+\)$")


def rows() -> list[tuple[str, str]]:
    """Each word, in lower case, with its pronunciations in ARPABET, a line each."""
    found: dict[str, list[str]] = {}
    for line in sources.lines(sources.CMUDICT):
        word, _, phones = line.partition("#")[0].strip().partition(" ")
        found.setdefault(NUMBER.sub("", word), []).append(phones)
    return [(word, "\n".join(dict.fromkeys(found[word]))) for word in sorted(found)]
