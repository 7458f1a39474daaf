"""What both databases are asked alike: the rows of a level in their order, by as few questions as it takes."""

from dataclasses import dataclass
from typing import NamedTuple

from exchange.search.expressions import Expression, Not, every
from exchange.search.ranking import Branch, branches, score_of, titled

FEW = 50
"""So many rows are put in order by ourselves; of more, each branch of the ranking is asked for by itself."""


class Row(NamedTuple):
    """In the order of the results: the best score first, of equals the newest."""

    score: int
    id: int
    thing: str = ""
    thing_id: int = 0
    post: int | None = None


@dataclass(frozen=True)
class Asked:
    """Rows of one expression, newest first, before a moment or all; `reader` also sees what was hidden of their own."""

    expression: Expression
    reader: int | None
    limit: int
    before: int | None = None


@dataclass(frozen=True)
class LevelAsked:
    """The rows of a level after a row: without those of better levels, and held to `keep`."""

    match: int
    expression: Expression
    better: tuple[Expression, ...]
    keep: tuple[Expression, ...]
    reader: int | None
    after: Row
    count: int

    def best(self, ask) -> list[Row]:
        """The next `count` in their order. `ask` answers an Asked with id, thing, thing_id, post, words and facets, or
        with None where it knows that there are many."""
        whole = every([*self.keep, self.expression, *map(Not, self.better)])
        few = ask(Asked(whole, self.reader, FEW + 1))
        if few is not None and len(few) <= FEW:
            return self.cut([Row(self.score_of(row), *row[:4]) for row in few])
        return self.branch_by_branch(ask)

    def newest(self, ask) -> list[Row]:
        """The next `count` of a loose level, out of its newest in titles and anywhere: all would take too long."""
        whole = every([*self.keep, self.expression, *map(Not, self.better)])
        found = ask(Asked(whole, self.reader, FEW), must=True)
        if len(found) == FEW:
            found += ask(Asked(every([titled(self.expression), whole]), self.reader, FEW), must=True)
        return self.cut(list({Row(self.score_of(row), *row[:4]) for row in found}))

    def score_of(self, row: tuple) -> int:
        return score_of(self.match, self.expression, f" {row[4]} {row[5]} ")

    def branch_by_branch(self, ask) -> list[Row]:
        found: list[Row] = []
        for branch in branches(self.match, self.expression, list(self.better), list(self.keep)):
            if branch.score <= self.after.score and len(found) < self.count:
                found += self.of_branch(branch, self.count - len(found), ask)
        return found

    def of_branch(self, branch: Branch, count: int, ask) -> list[Row]:
        before = self.after.id if branch.score == self.after.score else None
        asked = Asked(branch.expression, self.reader, count, before)
        return [Row(branch.score, *row[:4]) for row in ask(asked, must=True)]

    def cut(self, found: list[Row]) -> list[Row]:
        later = (row for row in found if row[:2] < self.after[:2])
        return sorted(later, reverse=True)[: self.count]


COLUMNS = ("id", "thing", "thing_id", "post_id", "words", "facets")


def together(statements: list[tuple[str, list]]) -> tuple[str, list]:
    """One statement of many that each give ids: the number of the statement, and an id."""
    sql = " UNION ALL ".join(
        f"SELECT {number} AS number, id FROM ({statement}) AS part_{number}"  # noqa: S608 (numbers, and our own SQL)
        for number, (statement, _values) in enumerate(statements)
    )
    return sql, [value for _statement, values in statements for value in values]


def rows(connection, sql: str, values: list) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchall()
