"""Whom to ask next: the help ladder. Pure: what waits, who could help and the clock go in, a decision comes out.

A new request is offered to a few people who can help and are awake. As long as nobody answers it climbs: more people, a
wider circle, the digest, the greeters, and at last the moderators' board, so that no request is ever simply forgotten.
Asking few people at a time, and those first who are there now, is what made social search quick where it was tried:
Horowitz and Kamvar, "The Anatomy of a Large-Scale Social Search Engine", WWW 2010.

Shares are fair. Nobody is asked more often a day than they allow; who was asked a lot lately comes later; who is new
here is given what is easy. Chance is a hash of request and helper, so that the same state always gives the same
decision.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum


class Circle(StrEnum):
    """How near a helper stands to a request, from the nearest."""

    NEAR = "near"  # a native of the language asked about
    WIDE = "wide"  # fluent, or of another region than the one asked about
    GREETER = "greeter"  # a volunteer who looks after newcomers


class Reach(StrEnum):
    """Whom a step of the ladder turns to, and how."""

    NEAR = "near"
    WIDE = "wide"
    DIGEST = "digest"
    GREETERS = "greeters"
    BOARD = "board"


ASKED = {
    Reach.NEAR: {Circle.NEAR},
    Reach.WIDE: {Circle.NEAR, Circle.WIDE},
    Reach.DIGEST: {Circle.NEAR, Circle.WIDE},
    Reach.GREETERS: {Circle.GREETER},
    Reach.BOARD: set(),
}
"""Which circles a step asks."""

KEPT = {Reach.DIGEST, Reach.BOARD}
"""Steps that are not about people who are here now, and so are never passed over."""

AGAIN = timedelta(minutes=15)
"""When to look again for somebody awake."""


@dataclass(frozen=True, slots=True)
class Step:
    """One rung: whom it reaches, how many of them it asks, and how long it then waits for an answer."""

    reach: Reach
    people: int
    wait: timedelta


@dataclass(frozen=True, slots=True)
class Waiting:
    """A request nobody has answered. `step` counts the steps taken: 0 for one that is new."""

    key: int
    step: int
    due_at: datetime
    is_easy: bool = False
    asked: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Helper:
    """Somebody who could answer one particular request, as they are now.

    `allows` and `asked_today` count offers of any request; `asked_lately` those of seven days. `idle` is the time since
    they were last here, `fit` from 0 to 1 how well topics, region and level agree.
    """

    key: int
    circle: Circle
    is_awake: bool
    idle: timedelta
    allows: int = 3
    asked_today: int = 0
    asked_lately: int = 0
    is_new: bool = False
    fit: float = 0.5


@dataclass(frozen=True, slots=True)
class Decision:
    """`step` is the number of steps taken with this one; `due_at` is when to decide again, None at the ladder's top."""

    step: int
    reach: Reach | None
    ask: tuple[int, ...]
    due_at: datetime | None


def decide(waiting: Waiting, helpers: Iterable[Helper], steps: Sequence[Step], now: datetime) -> Decision:
    """The next step of a request that is due; before that, nothing but when it will be.

    A step that finds nobody gives way to the next at once. Where all who could be asked are asleep the request stays on
    its rung and looks again a little later: to climb past people who will be up in the morning helps nobody.
    """
    if now < waiting.due_at:
        return Decision(waiting.step, None, (), waiting.due_at)
    helpers = list(helpers)
    for number, step in enumerate(steps[waiting.step :], waiting.step + 1):
        chosen = choose(waiting, helpers, step)
        if step.reach is Reach.DIGEST and sleepers(waiting, helpers, steps[waiting.step : number]):
            return Decision(waiting.step, None, (), now + AGAIN)
        if chosen or step.reach in KEPT or number == len(steps):
            return Decision(number, step.reach, chosen, None if number == len(steps) else now + step.wait)
    return Decision(waiting.step, None, (), None)


def sleepers(waiting: Waiting, helpers: Iterable[Helper], steps: Sequence[Step]) -> bool:
    """Whether somebody would be asked by one of these steps, were they awake."""
    up = [replace(helper, is_awake=True) for helper in helpers if not helper.is_awake]
    return any(may_be_asked(helper, waiting, step) for helper in up for step in steps if step.reach is not Reach.DIGEST)


def choose(waiting: Waiting, helpers: Iterable[Helper], step: Step) -> tuple[int, ...]:
    """At most `step.people` of those who may be asked, likelier the likelier they are to answer soon."""
    may = [helper for helper in helpers if may_be_asked(helper, waiting, step)]
    may.sort(key=lambda helper: chance(waiting.key, helper), reverse=True)
    return tuple(helper.key for helper in may[: step.people])


def may_be_asked(helper: Helper, waiting: Waiting, step: Step) -> bool:
    return (
        helper.circle in ASKED[step.reach]
        and helper.key not in waiting.asked
        and helper.asked_today < helper.allows
        and (helper.is_awake or step.reach is Reach.DIGEST)
        and (waiting.is_easy or not helper.is_new or step.reach is not Reach.NEAR)
    )


def chance(request: int, helper: Helper) -> float:
    """A weighted draw without replacement: u^(1/w), the greatest first (Efraimidis and Spirakis, 2006)."""
    return luck(request, helper.key) ** (1 / weight(helper))


def weight(helper: Helper) -> float:
    """How likely a helper answers soon, and how much of the asking has been theirs lately."""
    hours = helper.idle / timedelta(hours=1)
    recency = 1 / (1 + hours / 2)  # here two hours ago: half of here now
    return max((0.05 + recency) * (0.25 + helper.fit) / (1 + helper.asked_lately), 1e-6)


def luck(request: int, helper: int) -> float:
    """Evenly between 0 and 1, both left out; always the same for the same two."""
    digest = hashlib.blake2b(f"{request}:{helper}".encode(), digest_size=8).digest()
    return (int.from_bytes(digest) + 1) / (2**64 + 2)
