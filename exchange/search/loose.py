"""The last levels, for when little is found: what a query's words mean, and rows that have most or some of them."""
# ruff: noqa: SIM905 (lists of words read best as words)

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from exchange.languages import dictionary, segment
from exchange.languages.words import CHINESE_PARTICLES, ENGLISH
from exchange.search.expressions import NOTHING, Any, Expression, Not, Token, either, every, tokens
from exchange.search.query import Passage, Piece
from exchange.search.tokens import characters, emoji_token, pair_token, stem, stem_token
from exchange.search.translations import alike

Named = Callable[[list[str]], Mapping[str, list[Expression]]]

MOST_PARTS = 4
MOST_WAYS = 6
"""In which a word of several may be said."""
LONGEST_EXPRESSION = 4
ONLY_POSTS = (Not(Token("kind:user")), Not(Token("kind:topic")))
"""Members and topics are found by all of what is typed."""
SAID_AROUND = frozenset(
    "什么 意思 怎么 怎么样 为什么 如何 哪个 一下 一个 这个 那个 请问 有没有 是不是 可以 的话 还是 或者 怎样 哪里 时候 "
    "大家 我们 你们 他们 应该 到底 究竟 会不会 能不能".split()
)
"""Words that questions are made of; at the last levels only what is asked about has to be there."""
ENGLISH_WEAK = (
    "difference different translate translation correct correction sentence word phrase expression natural polite "
    "chinese english mandarin example question answer help way people thing someone tell ask reply call start "
    "really good new old time day today"
)
CHINESE_WEAK = "区别 差别 不同 自然 地道 正确 句子 中文 英文 英语 汉语 翻译 例句 问题 回答 知道 觉得 东西 今天 外国人"
WEAK = frozenset([*map(stem, ENGLISH_WEAK.split()), *CHINESE_WEAK.split()])
"""What so many texts say that it tells little."""


@dataclass(frozen=True)
class Part:
    word: str
    expression: Expression


def parts(passage: Passage, near: Mapping[str, Iterable[str]], named: Named = lambda words: {}) -> list[Part]:
    """What it is about, the most telling first, each in all ways it can be said; `named` knows names of topics."""
    found = [part for run in runs(passage.pieces) for part in parts_of(run, near)]
    topics = named([part.word for part in found])
    found = [replace(part, expression=either([part.expression, *topics.get(part.word, ())])) for part in found]
    telling = [part for part in found if not is_weak(part.word)] or found
    unlike = {part.word: part for part in telling}
    return sorted(unlike.values(), key=lambda part: commonness(part.word))[:MOST_PARTS]


def runs(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Words side by side together, everything else by itself."""
    found: list[list[Piece]] = []
    for piece in pieces:
        if piece.kind == "word" and found and found[-1][-1].kind == "word" and piece.follows:
            found[-1].append(piece)
        else:
            found.append([piece])
    return found


def parts_of(run: list[Piece], near: Mapping[str, Iterable[str]]) -> Iterator[Part]:
    first = run[0]
    if first.kind == "han":
        yield from map(chinese, chinese_words(first.text))
    elif first.kind == "emoji":
        yield Part(first.text, Token(emoji_token(first.text)))
    elif first.kind == "word":
        yield from english(run, near)


def chinese_words(run: str) -> list[str]:
    words = segment.words(run)
    telling = [word for word in words if word not in SAID_AROUND and not CHINESE_PARTICLES.issuperset(word)]
    return [word for word in telling if len(word) > 1] or telling


def chinese(word: str) -> Part:
    own = tokens(f"c:{part}" for part in characters(word) if len(part) == min(2, len(word)))
    return Part(word, either([own, *(alike(word) if len(word) > 1 else ())]))


def english(run: list[Piece], near: Mapping[str, Iterable[str]]) -> Iterator[Part]:
    """Expressions of the dictionary as one, and single words; where all are small words (how are you), side by side."""
    telling, place = [], 0
    while place < len(run):
        size = size_of_expression(run[place:])
        some = run[place : place + size]
        if any(piece.text not in ENGLISH for piece in some):
            telling.append(expression(some) if size > 1 else word(run[place], near))
        place += size
    if telling or len(run) == 1:
        yield from telling
    else:
        yield Part("", tokens(pair_token(one.text, other.text) for one, other in pairwise(run)))


def size_of_expression(run: list[Piece]) -> int:
    """Of how many words it is that the dictionary has, from the first on."""
    if len(run) == 1 or not dictionary.is_built():
        return 1
    found = dictionary.at(" ".join(piece.text for piece in run[:LONGEST_EXPRESSION]), 0)
    return len(found.entry.word.split()) if found and found.start == 0 and found.entry.language == "en" else 1


def expression(some: list[Piece]) -> Part:
    text = " ".join(piece.text for piece in some)
    own = every(Token(stem_token(piece.text)) for piece in some if piece.text not in ENGLISH)
    return Part(text, either([own, *alike(text)]))


def word(piece: Piece, near: Mapping[str, Iterable[str]]) -> Part:
    meant = [piece.text, *near.get(piece.text, ())]
    ways: list[Expression] = [Token(stem_token(each)) for each in meant]
    ways += [found for each in meant for found in alike(each)]
    return Part(piece.text, either(ways))


def is_weak(said: str) -> bool:
    return said in WEAK or stem(said) in WEAK


def commonness(said: str) -> float:
    entry = dictionary.lookup(said) if dictionary.is_built() else None
    return entry.zipf or 0.0 if entry else 0.0


# -- How many of them -------------------------------------------------------------------------------------------------


def meaning(found: list[Part]) -> Expression:
    return every(part.expression for part in found) if found else NOTHING


def most(found: list[Part]) -> Expression:
    """All but one."""
    return at_least(len(found) - 1, found) if len(found) > 1 else NOTHING


def some(found: list[Part]) -> Expression:
    """Half of many."""
    return at_least((len(found) + 1) // 2 if len(found) > 3 else 1, found) if len(found) > 2 else NOTHING


def at_least(count: int, found: list[Part]) -> Expression:
    shorter = [few(part.expression) for part in found]
    ways = either(map(every, combinations(shorter, count)))
    return every([ways, *ONLY_POSTS])


def few(expression: Expression) -> Expression:
    """Each group of words that is looked for costs, so that of many ways only the first ones are taken."""
    return either(expression.parts[:MOST_WAYS]) if isinstance(expression, Any) else expression
