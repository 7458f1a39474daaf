"""Finding what was written: `find` is its face, for pages and for the rooms above.

    found = search.find("mafan ni", reader=member)
    for hit in found.hits:                 # a post, member or topic, best first
        hit.subject, hit.matches           # each match says what matched, how (`match`) and where (`place`)
    search.find("mafan ni", reader=member, at=found.older)     # the next page

How it goes: `query` takes apart what was typed, `levels` says it as expressions over the tokens of the index
(`tokens`), `ranking` puts them in order, and `backends` asks the database. `indexing` keeps the index, `following` says
when.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exchange.search.finding import Found


def find(text: str, **how) -> "Found":
    """As `finding.find`: a page of what `reader` may see and `text` finds, best first; never raises.

    `reader` (a visitor when left out), `filters` (`filters.Filters`), `at` (a cursor), `size` (matches on a page).
    """
    from exchange.search.finding import find  # models are not there yet when Django first imports this room

    return find(text, **how)
