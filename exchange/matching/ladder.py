"""The rungs of the help ladder as the site is delivered; moderators may change them in the admin."""

from datetime import timedelta

from .policy import Reach, Step

STEPS = (
    Step(Reach.NEAR, people=5, wait=timedelta(minutes=10)),
    Step(Reach.NEAR, people=5, wait=timedelta(minutes=15)),
    Step(Reach.WIDE, people=10, wait=timedelta(hours=1)),
    Step(Reach.DIGEST, people=20, wait=timedelta(hours=8)),
    Step(Reach.GREETERS, people=5, wait=timedelta(hours=12)),
    Step(Reach.BOARD, people=0, wait=timedelta()),
)
