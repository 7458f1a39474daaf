"""The suite's other pass. `make test` runs it first and says in ON_POSTGRESQL how it went."""

import os

import pytest

from tests.database import ABSENT


def test_the_suite_passes_on_postgresql() -> None:
    outcome = os.environ.get("ON_POSTGRESQL")
    if not outcome:
        pytest.skip("Only `make test` runs the suite on PostgreSQL as well.")
    if outcome == "absent" and not os.environ.get("CI"):
        pytest.skip(ABSENT)
    assert outcome == "passed", ABSENT if outcome == "absent" else "See the first run's report, further up."
