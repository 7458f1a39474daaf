"""Which slang a reader is told of, and the mark under it in the text."""

from django.http import HttpRequest

from exchange.languages.aids.slang import SILENCED_BY
from exchange.languages.glossary import Entry
from exchange.reading import radar
from exchange.reading.choices import Choice


def is_news(entry: Entry, request: HttpRequest, choice: Choice) -> bool:
    """Nobody is told what everyone at their home says, nor what they do not want to be told."""
    if SILENCED_BY[entry.language] in choice.on:
        return False
    reader = request.user
    if not (reader.is_authenticated and reader.is_native_in(entry.language)):
        return True
    return entry.region not in ("", reader.region_for(entry.language))


def hits_in(html: str, request: HttpRequest, choice: Choice) -> list[radar.Hit]:
    """As they were prepared for the page, else found now."""
    prepared = getattr(request, "slang_found", {})
    found = prepared[html] if html in prepared else radar.searched(html)
    return [hit for hit in found if is_news(hit.entry, request, choice)]


def marked(html: str, hits: list[radar.Hit]) -> str:
    """A mark for the eye alone: what it means stands below. `html` is safe and stays so."""
    pieces, at = [], 0
    for hit in hits:
        words = html[hit.start : hit.end]
        if "<" not in words:
            pieces += [html[at : hit.start], f'<span class="slang-word">{words}</span>']
            at = hit.end
    return "".join([*pieces, html[at:]])
