"""The rungs of the help ladder as the site is delivered; moderators may change them in the admin."""

from collections.abc import Sequence
from datetime import timedelta
from enum import StrEnum

from .policy import Reach, Step

STEPS = (
    Step(Reach.NEAR, people=5, wait=timedelta(minutes=10)),
    Step(Reach.NEAR, people=5, wait=timedelta(minutes=15)),
    Step(Reach.WIDE, people=10, wait=timedelta(hours=1)),
    Step(Reach.DIGEST, people=20, wait=timedelta(hours=8)),
    Step(Reach.GREETERS, people=5, wait=timedelta(hours=12)),
    Step(Reach.BOARD, people=0, wait=timedelta()),
)


class Fault(StrEnum):
    """What would make a ladder leave questions behind."""

    DESCENDS = "descends"
    NO_TOP = "no top"
    NO_WAIT = "no wait"
    TOO_LONG = "too long"


LONGEST = timedelta(days=3)


def faults(steps: Sequence[Step]) -> list[Fault]:
    """Empty for a ladder that brings every question to the board in good time."""
    heights = [list(Reach).index(step.reach) for step in steps]
    found = {
        Fault.DESCENDS: heights != sorted(heights),
        Fault.NO_TOP: [step.reach for step in steps].count(Reach.BOARD) != 1 or steps[-1].reach is not Reach.BOARD,
        Fault.NO_WAIT: any(step.wait < timedelta(minutes=1) for step in steps[:-1]),
        Fault.TOO_LONG: sum((step.wait for step in steps[:-1]), timedelta()) > LONGEST,
    }
    return [fault for fault, is_so in found.items() if is_so]
