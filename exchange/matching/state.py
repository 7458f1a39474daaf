"""What the one who asked is told about their question: how many were asked, and what happens next. Nobody's name."""

from dataclasses import dataclass
from datetime import datetime

from exchange.matching.models import Climb, Offer
from exchange.matching.policy import Reach


@dataclass(frozen=True)
class State:
    asked: int
    reach: str
    next_at: datetime | None

    @property
    def is_on_board(self) -> bool:
        return self.reach == Reach.BOARD


def state_of(post) -> State | None:
    """None where nothing climbs. Two queries."""
    climb = Climb.objects.open().filter(post=post.pk).first()
    if climb is None:
        return None
    return State(Offer.objects.filter(post=post.pk).count(), climb.reach, climb.due_at)
