"""What a benchmark says: figures, the goal each has, and whether it was reached."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """A line of the table. `goal` is in words; `reached` is None where a figure has no goal."""

    what: str
    value: str
    goal: str = ""
    reached: bool | None = None


@dataclass(frozen=True)
class Section:
    """A subject that is measured. Its module has a `measure` that yields figures, the slow ones last."""

    name: str
    title: str
    measure: Callable[[], Iterable[Figure]]


def at_least(what: str, value: float, goal: float, shown: str = "{:.2f}") -> Figure:
    return Figure(what, shown.format(value), f"≥ {shown.format(goal)}", value >= goal)


def at_most(what: str, value: float, goal: float, shown: str = "{:.2f}") -> Figure:
    return Figure(what, shown.format(value), f"≤ {shown.format(goal)}", value <= goal)
