"""An empty database beside the site's own, for as long as something is measured."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import connection

from exchange.search.backends import postgresql


@contextmanager
def scratch_database() -> Iterator[None]:
    """With all tables, and nothing in them but what a new site has."""
    own = settings.DATABASES["default"]["NAME"]
    beside = f"{own}_benchmark" if connection.vendor == "sqlite" else None
    connection.settings_dict.setdefault("TEST", {})["NAME"] = beside
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    postgresql._known.clear()
    try:
        yield
    finally:
        connection.creation.destroy_test_db(own, verbosity=0)
