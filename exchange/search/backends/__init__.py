"""The index of tokens, as each database keeps it: one interface, a short file each, the same answers."""

from types import ModuleType

from exchange.search.backends import postgresql, sqlite

BACKENDS = {"sqlite": sqlite, "postgresql": postgresql}


def backend(connection) -> ModuleType:
    """A module with `put_up`, `take_down`, `settle`, `ask` and `recent`, for the database at hand."""
    return BACKENDS[connection.vendor]
