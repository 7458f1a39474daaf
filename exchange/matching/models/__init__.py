"""Who was asked what, how far a question climbed, and what helpers allow."""

from .arrival import Arrival
from .climb import Climb
from .greeter import Greeter
from .helping import Helping
from .offer import Decline, Offer
from .presence import Presence
from .rung import Rung
from .service import ServiceFigure

__all__ = ["Arrival", "Climb", "Decline", "Greeter", "Helping", "Offer", "Presence", "Rung", "ServiceFigure"]
