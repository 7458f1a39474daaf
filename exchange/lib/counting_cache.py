"""Django's cache in the database, with a counter that can be trusted.

The one in Django reads, adds and writes in three steps, so that two writers lose a count, and gives the counter a new
life of five minutes each time, so that a day's count is forgotten by the afternoon.
"""

import base64
import pickle

from django.core.cache.backends.db import DatabaseCache
from django.db import connections, router


class CountingDatabaseCache(DatabaseCache):
    def incr(self, key: str, delta: int = 1, version: int | None = None) -> int:
        """Add to a counter without touching when it ends; the new value. Raises ValueError when there is none."""
        while True:
            value = self.get(key, version=version)
            if value is None:
                raise ValueError(f"Key {key!r} not found")
            if self.swap(key, value, value + delta, version):
                return value + delta

    def swap(self, key: str, old: int, new: int, version: int | None) -> bool:
        """Write `new` only if `old` is still there: the loser of a race sees False and reads again."""
        connection = connections[router.db_for_write(self.cache_model_class)]
        table = connection.ops.quote_name(self._table)
        with connection.cursor() as cursor:
            cursor.execute(
                f"UPDATE {table} SET value = %s WHERE cache_key = %s AND value = %s",  # noqa: S608 (a name of ours)
                [stored(new), self.make_and_validate_key(key, version=version), stored(old)],
            )
            return cursor.rowcount == 1


def stored(value: int) -> str:
    """A value as Django's database cache writes it."""
    return base64.b64encode(pickle.dumps(value, pickle.HIGHEST_PROTOCOL)).decode("latin1")
