"""How search orders what it finds. Few numbers, the same for everybody; /about/search/ says them to readers.

    score = 6 × match + 2 × place + answered

Each step outweighs all that come after it, so the order can be said aloud: how it matches, then where, then whether it
was answered; of equals the newest first.
"""

from dataclasses import dataclass
from itertools import product

from exchange.search.expressions import EVERYTHING, Expression, Not, Token, changed, every, holds
from exchange.search.tokens import in_title

PHRASE, ASKED, WORDS, SOUND, NEAR, CHARACTERS, MEANING, MOST, SOME = 9, 8, 7, 6, 5, 4, 3, 2, 1
"""How a row matches: the very phrase; the phrase without the question around it; all its words; the phrase as it
sounds; each word as it sounds or one letter off; its characters in any order; what its words mean, in either language;
most of that; some of it."""

LOOSE = frozenset([MEANING, MOST, SOME])
"""Looked for only where little else is found."""

TITLE, BODY, REPLY = 2, 1, 0
"""Where: in a title, name or expression asked about; in the text; in what others said under it."""

ANSWERED = Token("answered")
IS_REPLY = Token("reply")


def score(match: int, place: int, answered: bool) -> int:
    return 6 * match + 2 * place + answered


def worst(match: int) -> int:
    """The lowest score of a level."""
    return score(match, REPLY, False)


def score_of(match: int, expression: Expression, said: str) -> int:
    """Of a row that a level found, by all its tokens, each between two spaces."""
    if expression == EVERYTHING:
        place = BODY
    elif holds(titled(expression), said):
        place = TITLE
    else:
        place = REPLY if holds(IS_REPLY, said) else BODY
    return score(match, place, holds(ANSWERED, said))


def parts(points: int) -> tuple[int, int, bool]:
    """The match, place and answer a score was made of."""
    match, rest = divmod(points, 6)
    return match, rest // 2, bool(rest % 2)


@dataclass(frozen=True)
class Branch:
    """All rows of one score, told apart by an expression; within it the newest come first."""

    score: int
    expression: Expression


def branches(match: int, expression: Expression, better: list[Expression], keep: list[Expression]) -> list[Branch]:
    """A level in the order of its scores. `better` levels have had their rows; all rows are held to `keep`."""
    without = [Not(each) for each in better]
    found = []
    for place, answered in product((TITLE, BODY, REPLY), (True, False)):
        where = placed(place, expression)
        if where is not None:
            state = ANSWERED if answered else Not(ANSWERED)
            found.append(Branch(score(match, place, answered), every([*keep, *where, state, *without])))
    return found


def placed(place: int, expression: Expression) -> list[Expression] | None:
    """What must hold of a row that matches there. Where no words are asked for, all rows match alike."""
    if expression == EVERYTHING:
        return [] if place == BODY else None
    if place == TITLE:
        return [titled(expression)]
    if place == REPLY:
        return [expression, IS_REPLY]
    return [expression, Not(titled(expression)), Not(IS_REPLY)]


def titled(expression: Expression) -> Expression:
    return changed(expression, in_title)
