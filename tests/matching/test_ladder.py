"""A ladder that moderators changed still brings every question to somebody."""

from dataclasses import replace
from datetime import timedelta

import pytest

from exchange.matching.ladder import STEPS, Fault, faults


def test_the_one_delivered_has_no_fault():
    assert faults(STEPS) == []


@pytest.mark.parametrize(
    ("steps", "fault"),
    [
        (STEPS[:-1], Fault.NO_TOP),
        ((), Fault.NO_TOP),
        ((STEPS[2], STEPS[0], STEPS[-1]), Fault.DESCENDS),
        ((replace(STEPS[0], wait=timedelta()), STEPS[-1]), Fault.NO_WAIT),
        ((replace(STEPS[0], wait=timedelta(days=4)), STEPS[-1]), Fault.TOO_LONG),
    ],
)
def test_what_would_leave_questions_behind(steps, fault):
    assert fault in faults(steps)
