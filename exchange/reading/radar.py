"""The slang of a passage of HTML: found when the passage is written, kept by its content, and shown to its readers.

A page asks for all its passages in one query. A passage nobody has searched yet is searched in memory; a GET writes
nothing.
"""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from html import unescape

from django.utils.html import escape

from exchange.languages.glossary import Entry
from exchange.reading import glossary
from exchange.reading.models import SlangFound

PIECE = re.compile(r"<(?P<end>/?)(?P<tag>[a-z0-9]+)[^>]*>|&(?:#\w+|\w+);|[^<&]+|.", re.DOTALL)
INLINE = {"a", "em", "strong", "span", "b", "i"}
PASSED_OVER = {"code", "pre", "rt", "rp"}
KEPT_PASSAGES = 512


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry, and where in the passage's HTML it stands: `html[start:end]`."""

    start: int
    end: int
    entry: Entry


def find(html: str) -> list[Hit]:
    """Searches now, with the newest glossary this process knows. `html` must be ours: rendered, or escaped."""
    text, places = spoken(html)
    found = glossary.known().radar.find(text)
    return [Hit(places[hit.start][0], places[hit.end - 1][1], hit.entry) for hit in found]


def spoken(html: str) -> tuple[str, list[tuple[int, int]]]:
    """The text of a passage, and where in the HTML each of its characters begins and ends. Code is left out."""
    letters: list[str] = []
    places: list[tuple[int, int]] = []
    inside = 0
    for piece in PIECE.finditer(html):
        if tag := piece["tag"]:
            if tag in PASSED_OVER:
                inside = max(0, inside + (-1 if piece["end"] else 1))
            if tag not in INLINE:
                letters.append("\n")
                places.append(piece.span())
        elif not inside:
            whole = piece[0] if piece[0][0] != "&" else unescape(piece[0])
            letters += whole
            if len(whole) == len(piece[0]):
                places += [(at, at + 1) for at in range(*piece.span())]
            else:
                places += [piece.span()] * len(whole)
    return "".join(letters), places


def passages(written) -> list[str]:
    """What a post, a comment or a translation shows, as HTML: its text, its title, and the words it asks about."""
    asked = getattr(written, "request", None)
    short = [getattr(written, "title", ""), *(asked.expressions if asked else [])]
    return [html for html in (written.body_html, *(str(escape(text)) for text in short)) if html]


def remember(passages: Iterable[str]) -> None:
    """Search these now, with the newest words members agreed on, and keep what was found."""
    known = glossary.newest()
    rows = [
        SlangFound(digest=digest(html), glossary=known.release, hits=packed(find(html)))
        for html in set(filter(None, passages))
    ]
    SlangFound.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["digest"], update_fields=["glossary", "hits"]
    )


def recall(passages: Iterable[str]) -> dict[str, list[Hit]]:
    """What was found in each passage, by its HTML. One query; what was never searched is searched in memory."""
    by_digest = {digest(html): html for html in passages if html}
    rows = SlangFound.objects.filter(pk__in=by_digest, glossary=glossary.known().release).values_list("digest", "hits")
    found = {by_digest[key]: unpacked(hits) for key, hits in rows}
    return {html: found[html] if html in found else searched(html) for html in by_digest.values()}


def searched(html: str) -> list[Hit]:
    return list(searched_by(html, glossary.known().stamp))


@lru_cache(maxsize=KEPT_PASSAGES)
def searched_by(html: str, stamp: object) -> tuple[Hit, ...]:
    return tuple(find(html))


def packed(hits: list[Hit]) -> list[list]:
    return [[hit.start, hit.end, hit.entry.id] for hit in hits]


def unpacked(hits: list[list]) -> list[Hit]:
    """Words that were retired since are left out."""
    whole = [(start, end, glossary.entry(id)) for start, end, id in hits]
    return [Hit(start, end, entry) for start, end, entry in whole if entry]


def digest(html: str) -> str:
    return hashlib.sha256(html.encode("utf-8", "surrogatepass")).hexdigest()
