"""What is asked of the index: tokens, put together by all, any and not.

Every token is one that `tokens` makes, so that nothing a person types is ever read as an operator of a database.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Token:
    text: str


@dataclass(frozen=True)
class All:
    parts: tuple["Expression", ...]


@dataclass(frozen=True)
class Any:
    parts: tuple["Expression", ...]


@dataclass(frozen=True)
class Not:
    part: "Expression"


Expression = Token | All | Any | Not
EVERYTHING = All(())
NOTHING = Any(())


def every(parts: Iterable[Expression]) -> Expression:
    """All of them; one inside the other is unfolded, and said once."""
    return together(All, parts)


def either(parts: Iterable[Expression]) -> Expression:
    return together(Any, parts)


def together(kind: type, parts: Iterable[Expression]) -> Expression:
    flat: dict[Expression, None] = {}
    for part in parts:
        flat.update(dict.fromkeys(part.parts if isinstance(part, kind) else (part,)))
    return next(iter(flat)) if len(flat) == 1 else kind(tuple(flat))


def tokens(texts: Iterable[str]) -> Expression:
    return every(map(Token, texts))


def changed(expression: Expression, change: Callable[[str], str]) -> Expression:
    """The same with each token's text changed."""
    if isinstance(expression, Token):
        return Token(change(expression.text))
    if isinstance(expression, Not):
        return Not(changed(expression.part, change))
    return type(expression)(tuple(changed(part, change) for part in expression.parts))


def texts_of(expression: Expression) -> Iterator[str]:
    """Of all tokens that are asked for."""
    if isinstance(expression, Token):
        yield expression.text
    elif not isinstance(expression, Not):
        for part in expression.parts:
            yield from texts_of(part)


def holds(expression: Expression, said: str) -> bool:
    """Whether it is true of a row with these tokens, each between two spaces; what databases answer, said in Python."""
    if isinstance(expression, Token):
        return f" {expression.text} " in said
    if isinstance(expression, Not):
        return not holds(expression.part, said)
    return (all if isinstance(expression, All) else any)(holds(part, said) for part in expression.parts)
