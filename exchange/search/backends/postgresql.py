"""A GIN index over a tsvector of the tokens, without positions.

GIN gives all rows that match before any is known to be the newest, which takes long for a word that half of all rows
have. So each row also has tokens for the spans of time it was written in, and frequent words are asked for span by
span, from the newest on, until there are enough. Which words are frequent, PostgreSQL's own statistics say.
"""
# ruff: noqa: S608 (the names are ours; whatever was typed goes in as a value)

import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from django.utils import timezone

from exchange.search.backends.asking import COLUMNS, Asked, rows, together
from exchange.search.documents import moment
from exchange.search.expressions import All, Any, Expression, Not, Token, every

TABLE = "search_entry"
INDEX = "search_entry_document"
SHIFTS = (40, 42, 44, 46, 48, 50, 52, 54)
"""Spans as powers of two of the entries' ids, from an hour or so to two years; each is four of the one before."""

SPANS = ", ".join(f"'b{shift}:' || (id >> {shift})::text" for shift in SHIFTS)
FUNCTION = """
CREATE OR REPLACE FUNCTION search_document(words text, facets text, id bigint) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 10000
AS $$ BEGIN RETURN array_to_tsvector(string_to_array(words, ' ') || string_to_array(facets, ' ') || ARRAY[""" + (
    f"{SPANS}]); END $$"
)
"""Its cost is said because the planner can't guess it: else it makes the document of every row anew, which takes
seconds, as soon as many words are asked for at once."""
DOCUMENT = "search_document(words, facets, id)"

PUT_UP = [
    FUNCTION,
    # Entries are narrow, and many to a page, when their tokens are kept elsewhere.
    f"ALTER TABLE {TABLE} SET (toast_tuple_target = 256)",
    # Without a list of what is pending, which every search would have to go through.
    f"CREATE INDEX {INDEX} ON {TABLE} USING gin (({DOCUMENT})) WITH (fastupdate = off)",
]
TAKE_DOWN = [f"DROP INDEX IF EXISTS {INDEX}", "DROP FUNCTION IF EXISTS search_document"]

FEW = 2_000
"""So many rows are sorted sooner than they are asked for span by span."""
REMEMBERED_SECONDS = 600
CLOCKS_DIFFER = timedelta(hours=1)


def put_up(connection) -> None:
    with connection.cursor() as cursor:
        for statement in PUT_UP:
            cursor.execute(statement)


def take_down(connection) -> None:
    with connection.cursor() as cursor:
        for statement in TAKE_DOWN:
            cursor.execute(statement)


def settle(connection) -> None:
    """After much was written: which words are frequent is counted anew."""
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {TABLE}")
    _known.clear()


def ask(connection, asked: Asked, *, must: bool = False) -> list[tuple] | None:
    """The newest rows of an expression; None where there are many, unless they must be told."""
    known = statistics(connection)
    if known.expected(asked.expression) <= FEW:
        return select(connection, asked)
    return span_by_span(connection, asked, known) if must else None


def recent(connection, asked: list[Asked]) -> list[tuple[int, int]]:
    """At once the newest rows of each: its number, and the id of the row. Of what is frequent only the last spans, as
    those who ask are content with some."""
    known = statistics(connection)
    return rows(connection, *together([statement(last_of(each, known), ("id",)) for each in asked])) if asked else []


def last_of(asked: Asked, known: "Statistics") -> Asked:
    if known.expected(asked.expression) <= FEW:
        return asked
    shift = SHIFTS[known.span_for(asked.expression, asked.limit)]
    return replace(asked, expression=every([asked.expression, four_spans((latest() - 1) >> shift, shift)]))


def latest() -> int:
    """No entry is newer."""
    return moment(timezone.now() + CLOCKS_DIFFER, 0)


def four_spans(last: int, shift: int) -> Expression:
    return Any(tuple(Token(f"b{shift}:{number}") for number in range(last, last - 4, -1)))


def select(connection, asked: Asked, since: int | None = None) -> list[tuple]:
    return rows(connection, *statement(asked, COLUMNS, since))


def statement(asked: Asked, columns: Sequence[str], since: int | None = None) -> tuple[str, list]:
    """`id + 0`: by its own order the planner would walk through all rows until it meets some that match."""
    bounds = [(sign, bound) for sign, bound in (("<", asked.before), (">=", since)) if bound is not None]
    within = "".join(f" AND id + 0 {sign} %s" for sign, _bound in bounds)
    sql = (
        f"SELECT {', '.join(columns)} FROM {TABLE} WHERE {DOCUMENT} @@ %s::tsquery "
        f"AND (shown OR author_id = %s){within} ORDER BY id + 0 DESC LIMIT %s"
    )
    values = [match(asked.expression), asked.reader, *(bound for _sign, bound in bounds), asked.limit]
    return sql, values


def span_by_span(connection, asked: Asked, known: "Statistics") -> list[tuple]:
    """The last spans first, each time four times as long, then whatever is older."""
    found: list[tuple] = []
    end = min(asked.before or latest(), latest())
    rest = asked
    for shift in SHIFTS[known.span_for(asked.expression, asked.limit) :]:
        last = (end - 1) >> shift
        spans = four_spans(last, shift)
        found += select(connection, replace(rest, expression=every([asked.expression, spans])))
        end = (last - 3) << shift
        rest = replace(asked, before=end, limit=asked.limit - len(found))
        if not rest.limit:
            return found
        if end <= known.oldest:
            break
    return found + select(connection, rest)


def match(expression: Expression) -> str:
    """In the language of tsquery, each token quoted."""
    if isinstance(expression, Token):
        return "'" + expression.text.replace("\\", "").replace("'", "") + "'"
    if isinstance(expression, Not):
        return f"!({match(expression.part)})"
    sign = " & " if isinstance(expression, All) else " | "
    return "(" + sign.join(map(match, expression.parts)) + ")"


class Statistics:
    """How frequent the frequent tokens are, and from when to when the rows are."""

    def __init__(self, shares: dict[str, float], count: float, oldest: int, newest: int) -> None:
        self.shares, self.count, self.oldest, self.newest = shares, count, oldest, newest
        self.rare = min(shares.values(), default=0) / 2
        self.read_at = time.monotonic()

    def expected(self, expression: Expression) -> float:
        return self.count * self.share(expression)

    def share(self, expression: Expression) -> float:
        """Words that stand together do so more often than by chance; so the rarest counts most."""
        if isinstance(expression, Token):
            return self.shares.get(expression.text, self.rare)
        if isinstance(expression, Not):
            return 1.0
        shares = sorted(map(self.share, expression.parts))
        if isinstance(expression, Any):
            return min(sum(shares), 1.0)
        return shares[0] * min(1.0, (shares[1] ** 0.5 if len(shares) > 1 else 1.0))

    def span_for(self, expression: Expression, limit: int) -> int:
        """Which spans to begin with: four of them should hold some times as many rows as are wanted."""
        rows_wanted = 4 * limit / max(self.share(expression), 1e-9)
        length = max(self.newest - self.oldest, 1) * min(rows_wanted / max(self.count, 1), 1.0) / 4
        return next((number for number, shift in enumerate(SHIFTS) if 1 << shift >= length), len(SHIFTS) - 1)


_known: dict[str, Statistics] = {}


def statistics(connection) -> Statistics:
    """Read anew every ten minutes."""
    known = _known.get(connection.alias)
    if known is None or time.monotonic() - known.read_at > REMEMBERED_SECONDS:
        known = _known[connection.alias] = read_statistics(connection)
    return known


def read_statistics(connection) -> Statistics:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT most_common_elems::text::text[], most_common_elem_freqs FROM pg_stats WHERE tablename = %s", [INDEX]
        )
        row = cursor.fetchone()
        cursor.execute("SELECT reltuples FROM pg_class WHERE relname = %s", [TABLE])
        count = max(cursor.fetchone()[0], 0)
        cursor.execute(f"SELECT min(id), max(id) FROM {TABLE} WHERE id >= %s", [1 << SHIFTS[-1]])
        oldest, newest = cursor.fetchone()
    shares = dict(zip(row[0], row[1], strict=False)) if row and row[0] else {}
    return Statistics(shares, count, oldest or 0, (newest or 0) + 1)
