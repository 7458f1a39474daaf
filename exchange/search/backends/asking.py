"""What both databases are asked alike: the rows of several branches at once, each branch newest first."""
# ruff: noqa: S608 (the names are ours; whatever was typed goes in as a value)

from dataclasses import dataclass

from exchange.search.ranking import Branch


@dataclass(frozen=True)
class Asked:
    """Rows of one branch before a moment, or all; `reader` also sees what was hidden of their own."""

    branch: Branch
    before: int | None
    reader: int | None
    limit: int


def together(parts: list[tuple[str, list]]) -> tuple[str, list]:
    """One statement of many; each part is a SELECT of a score and an id with an order and a limit of its own."""
    sql = " UNION ALL ".join(f"SELECT * FROM ({part}) AS part_{number}" for number, (part, _) in enumerate(parts))
    return sql, [value for _, values in parts for value in values]


def rows(connection, sql: str, values: list) -> list[tuple[int, int]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchall()
