"""A word by what it means, in its own language and the other: 喷嚏 is found by “sneeze”, 出租车 by 计程车."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, pairwise

from exchange.languages import dictionary, variants
from exchange.languages.dictionary import ChineseEntry, EnglishEntry, Entry
from exchange.languages.dictionary.meanings import defined_as
from exchange.languages.words import ENGLISH
from exchange.search.expressions import Expression, every, tokens
from exchange.search.folding import fold
from exchange.search.tokens import PIECE, characters, pair_token, stem_token

MOST_MEANINGS, MOST_OTHERS = 8, 6
MOST_WORDS = 3
"""Of a wording; what has more explains instead of saying it."""
ASIDE = re.compile(r"<[^>]*>|\[[^\]]*\]|【[^】]*】|[(（][^()（）]*[)）]|\b(?:sb|sth|one's|etc|to|a|an|the|be)\b\.?")
WORDS = re.compile(r"[a-z0-9']+")
BETWEEN = re.compile(r"[;；,，、/]")
REFERENCE = re.compile(r"variant of|surname|classifier for|abbr\. for|see also|used in")


@lru_cache(maxsize=20_000)
def alike(word: str) -> tuple[Expression, ...]:
    """What finds texts that say the same in other words; nothing where no dictionary has it."""
    if not dictionary.is_built():
        return ()
    meant = list(islice(dict.fromkeys(meanings(word)), MOST_MEANINGS))
    others = islice(dict.fromkeys(said_otherwise(word, meant)), MOST_OTHERS)
    found = dict.fromkeys(filter(None, map(finding, [*meant, *others])))
    return tuple(found)


def meanings(word: str) -> Iterator[str]:
    """In the other language, the commonest first."""
    entry = dictionary.lookup(word)
    if isinstance(entry, EnglishEntry) or entry is None and word.isascii():
        yield from (each for each in defined(word, entry) if len(each) > 1)
    if entry:
        yield from wordings(entry)


def defined(word: str, entry: Entry | None) -> list[str]:
    """Chinese words defined by this very English word, or by the one it is a form of."""
    bases = entry.lemmas[:1] if isinstance(entry, EnglishEntry) else ()
    return [each for base in dict.fromkeys([word, *bases]) for each in defined_as(base, 4)]


def wordings(entry: Entry) -> Iterator[str]:
    for sense in base_of(entry).senses:
        said = sense if isinstance(entry, ChineseEntry) else sense.chinese
        if REFERENCE.search(said):
            continue
        for wording in BETWEEN.split(ASIDE.sub(" ", said)):
            yield from worded(" ".join(wording.split()))


def base_of(entry: Entry) -> Entry:
    return entry.base or entry if isinstance(entry, EnglishEntry) else entry


def worded(wording: str) -> Iterator[str]:
    if wording.isascii():
        if wording and len(words_of(wording)) in range(1, MOST_WORDS + 1):
            yield wording
    elif len(wording) > 1:
        yield wording
        if wording[-1] in "的地" and len(wording) > 2:
            yield wording[:-1]


def said_otherwise(word: str, meant: list[str]) -> Iterator[str]:
    """In the same language: what it is called elsewhere, and what has the same first meaning."""
    if not word.isascii():
        yield from (variants.to_traditional(word, "TW"), variants.to_traditional(word, "HK"))
        for meaning in meant[:2]:
            yield from (each for each in defined_as(meaning, 3) if len(each) > 1)
    else:
        for meaning in [each for each in meant if not each.isascii()][:3]:
            entry = dictionary.lookup(meaning)
            yield from islice(wordings(entry), 2) if isinstance(entry, ChineseEntry) else ()


def finding(wording: str) -> Expression | None:
    """All its telling words, each run of Chinese side by side; what has but one (look after) as it stands."""
    folded = fold(wording)
    words = WORDS.findall(folded)
    if len(words) > 1 and len(words_of(folded)) == 1:
        return tokens(pair_token(one, other) for one, other in pairwise(words))
    parts = list(parts_of(folded))
    return every(parts) if parts else None


def parts_of(folded: str) -> Iterator[Expression]:
    for found in PIECE.finditer(folded):
        if found["han"]:
            run = found["han"]
            yield tokens(f"c:{part}" for part in characters(run) if len(part) == min(2, len(run)))
        elif found["word"] and found["word"] not in ENGLISH:
            yield tokens([stem_token(found["word"])])


def words_of(wording: str) -> list[str]:
    return [word for word in WORDS.findall(wording.lower()) if word not in ENGLISH]
