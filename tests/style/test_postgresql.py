"""The suite's other pass. `make test` runs it beside this one, and says through a pipe how it went."""

import os
from pathlib import Path

import pytest

from tests.database import ABSENT


def test_the_suite_passes_on_postgresql() -> None:
    pipe = os.environ.get("ON_POSTGRESQL")
    if not pipe:
        pytest.skip("Only `make test` runs the suite on PostgreSQL as well.")
    outcome = Path(pipe).read_text().strip()  # waits until the other pass is over
    if outcome == "absent" and not os.environ.get("CI"):
        pytest.skip(ABSENT)
    report = Path(os.environ["REPORT_ON_POSTGRESQL"]).read_text()
    assert outcome == "passed", ABSENT if outcome == "absent" else report
