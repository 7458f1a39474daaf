"""FTS5, without positions: tokens are whole words to it, and it reads each token's rows newest first.

Its table holds no text of its own. Triggers keep it in step with the entries, whoever changes them; a migration that
makes the entries' table anew has to put them up again.
"""
# ruff: noqa: S608 (the names are ours; whatever was typed goes in as a value)

from collections.abc import Sequence

from exchange.search.backends.asking import COLUMNS, Asked, rows, together
from exchange.search.expressions import All, Expression, Not, Token

TABLE = "search_entry"
INDEX = "search_index"

PUT_UP = [
    f"CREATE VIRTUAL TABLE {INDEX} USING fts5(words, facets, content='{TABLE}', content_rowid='id', detail='none', "
    "tokenize=\"ascii tokenchars ':.-_'\")",
    f"CREATE TRIGGER search_entry_in AFTER INSERT ON {TABLE} BEGIN "
    f"INSERT INTO {INDEX}(rowid, words, facets) VALUES (new.id, new.words, new.facets); END",
    f"CREATE TRIGGER search_entry_out AFTER DELETE ON {TABLE} BEGIN "
    f"INSERT INTO {INDEX}({INDEX}, rowid, words, facets) VALUES ('delete', old.id, old.words, old.facets); END",
    f"CREATE TRIGGER search_entry_changed AFTER UPDATE OF words, facets ON {TABLE} "
    "WHEN old.words <> new.words OR old.facets <> new.facets BEGIN "
    f"INSERT INTO {INDEX}({INDEX}, rowid, words, facets) VALUES ('delete', old.id, old.words, old.facets); "
    f"INSERT INTO {INDEX}(rowid, words, facets) VALUES (new.id, new.words, new.facets); END",
]
TAKE_DOWN = [
    *(f"DROP TRIGGER IF EXISTS search_entry_{event}" for event in ("in", "out", "changed")),
    f"DROP TABLE IF EXISTS {INDEX}",
]


def put_up(connection) -> None:
    with connection.cursor() as cursor:
        for statement in PUT_UP:
            cursor.execute(statement)


def take_down(connection) -> None:
    with connection.cursor() as cursor:
        for statement in TAKE_DOWN:
            cursor.execute(statement)


def settle(connection) -> None:
    """After much was written: one list a token instead of several, which are quicker to go through."""
    with connection.cursor() as cursor:
        cursor.execute(f"INSERT INTO {INDEX}({INDEX}) VALUES ('optimize')")


def ask(connection, asked: Asked, *, must: bool = False) -> list[tuple]:
    """The newest rows of an expression."""
    return rows(connection, *statement(asked, COLUMNS))


def recent(connection, asked: list[Asked]) -> list[tuple[int, int]]:
    """At once the newest rows of each: its number, and the id of the row."""
    return rows(connection, *together([statement(each, ("id",)) for each in asked])) if asked else []


def statement(asked: Asked, columns: Sequence[str]) -> tuple[str, list]:
    before = f" AND {INDEX}.rowid < %s" if asked.before is not None else ""
    wanted = ", ".join(f"{TABLE}.{name}" for name in columns)
    sql = (
        f"SELECT {wanted} FROM {INDEX} JOIN {TABLE} ON {TABLE}.id = {INDEX}.rowid "
        f"WHERE {INDEX} MATCH %s AND ({TABLE}.shown OR {TABLE}.author_id = %s){before} "
        f"ORDER BY {INDEX}.rowid DESC LIMIT %s"
    )
    values = [match(asked.expression), asked.reader, *([asked.before] if before else []), asked.limit]
    return sql, values


def match(expression: Expression) -> str:
    """In FTS5's language. There NOT stands between two, so what must hold comes first."""
    if isinstance(expression, Token):
        return '"' + expression.text.replace('"', "") + '"'
    wanted = [part for part in expression.parts if not isinstance(part, Not)]
    if not isinstance(expression, All):
        return "(" + " OR ".join(map(match, wanted)) + ")"
    unwanted = [part.part for part in expression.parts if isinstance(part, Not)]
    return "(" + " NOT ".join(["(" + " AND ".join(map(match, wanted)) + ")", *map(match, unwanted)]) + ")"
