"""What the index knows of a text: a set of tokens, the same for both databases.

`c:` one or two neighbouring characters of Chinese (电, 电脑), so that words of any length are found, in either script;
`w:` a word as written, or two side by side (kind, kind.of); `s:` its stem; `y:` a syllable or two of pinyin (nao,
dian.nao); `i:` the initials of words (dn); `x:` an emoji. In a title each stands a second time, with a t before it.
Tokens hold letters, digits, `:` and `.` only, which neither database takes for anything else.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from exchange.languages import pinyin
from exchange.languages.scripts import HAN
from exchange.search.folding import fold
from exchange.search.sounds import ZHUYIN, ZHUYIN_TONES, initials, plain, spoken_tokens, zhuyin_splits

LONGEST_TEXT = 24_000  # characters that are indexed
LONGEST_WORD = 40
MOST_TOKENS = 50_000  # a row has; PostgreSQL's limit is a megabyte

KANA_HANGUL = "\u3041-\u3096\u30a1-\u30ff\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3"
CHARACTERS = f"{HAN}{KANA_HANGUL}"
EMOJI = "\u203c\u2049\u231a-\u23ff\u25a0-\u27bf\u2b05-\u2b55\U0001f000-\U0001f3fa\U0001f400-\U0001faff"
SIGNS = f"{ZHUYIN}{ZHUYIN_TONES}"
WORD = rf"(?:(?![{CHARACTERS}{SIGNS}])[^\W_])+(?:'[a-z]+)*"
PIECE = re.compile(
    f"(?P<han>[{CHARACTERS}]+)|(?P<emoji>[{EMOJI}])|(?P<word>{WORD})|(?P<zhuyin>[{SIGNS}]+(?: [{SIGNS}]+)*)"
)
HAN_RUN = re.compile(f"[{HAN}]+")
BETWEEN_WORDS = re.compile(r"[\s\-–—/·.,:;&]{0,3}\Z")
"""What may stand between two words that are still side by side."""


def of(text: str) -> set[str]:
    return of_each([text])[0]


def of_each(texts: Iterable[str]) -> list[set[str]]:
    """The tokens of each text. Chinese of all texts is read at once, which is quicker than one by one."""
    cut = [text[:LONGEST_TEXT].encode("utf-8", "replace").decode() for text in texts]
    chinese = [text for text in cut if HAN_RUN.search(text)]
    read = dict(zip(chinese, pinyin_of(chinese), strict=True))
    return [{*written(fold(text)), *heard(text, read.get(text, []))} for text in cut]


def pinyin_of(texts: list[str]) -> list[list[str]]:
    return [[plain(reading.pinyin or "") for reading in found] for found in pinyin.annotate_all(texts)]


def in_title(token: str) -> str:
    return f"t{token}"


def written(folded: str) -> Iterator[str]:
    """The tokens of what is written."""
    before: re.Match | None = None
    for found in PIECE.finditer(folded):
        if found["han"]:
            yield from (f"c:{part}" for part in characters(found["han"]))
        elif found["emoji"]:
            yield emoji_token(found["emoji"])
        elif found["zhuyin"]:
            for way in zhuyin_splits(found["zhuyin"])[:1]:
                yield from (f"y:{token}" for token in spoken_tokens(list(way)))
        elif found["word"]:
            yield from (raw_token(found["word"]), stem_token(found["word"]))
            if before and before["word"] and BETWEEN_WORDS.match(folded[before.end() : found.start()]):
                yield pair_token(before["word"], found["word"])
                if folded[before.end() : found.start()] == "-":
                    yield raw_token(before["word"] + found["word"])
        before = found


def characters(run: str) -> Iterator[str]:
    yield from run
    yield from map("".join, pairwise(run))


def heard(text: str, readings: list[str]) -> Iterator[str]:
    """The tokens of how the Chinese in a text is said."""
    if not readings:
        return
    for run in HAN_RUN.finditer(text):
        said = readings[run.start() : run.end()]
        yield from (f"y:{token}" for token in spoken_tokens(said) if is_whole(token))
        yield from (f"i:{token}" for token in initials(run[0], said) if len(token) > 1)


def is_whole(token: str) -> bool:
    """Not the pair of a character that has no reading."""
    return bool(token) and token[0] != "." and token[-1] != "."


def raw(word: str) -> str:
    return word.replace("'", "")[:LONGEST_WORD]


def raw_token(word: str) -> str:
    return f"w:{raw(word)}"


def pair_token(first: str, second: str) -> str:
    return f"w:{raw(first)}.{raw(second)}"


def stem_token(word: str) -> str:
    return f"s:{stem(word[:LONGEST_WORD])}"


def emoji_token(character: str) -> str:
    return f"x:{ord(character):x}"


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """`differences` → `differ`; what is no English word, most often itself."""
    return stemmer().stemWord(word).replace("'", "")


@lru_cache(maxsize=1)
def stemmer():
    import snowballstemmer

    return snowballstemmer.stemmer("english")


def words_of(tokens: Iterable[str]) -> set[str]:
    """Of a row's tokens the English words as written."""
    single = (token[2:] for token in tokens if token.startswith("w:") and "." not in token)
    return {word for word in single if word.isascii() and word.isalpha()}
