"""The dictionary these tests read is the site's own; it is built here if `make test` has not done so."""

import pytest

from exchange.languages import compiling, dictionary


@pytest.fixture(scope="session", autouse=True)
def built_dictionary() -> None:
    if not compiling.is_current(dictionary.location()):
        compiling.build(dictionary.location())
        dictionary.close()
