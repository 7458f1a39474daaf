"""Finds web addresses in running text, for the Markdown parser: http and https, written out, ASCII only.

Chinese goes on right after an address without a space, and before it too, so an address ends at the first character
that is not ASCII. The parser's own finder scans all the text before each `://` anew; this one looks at six characters.
"""

import re

from markdown_it.rules_inline import StateInline

LONGEST = 2000
"""Characters after the host."""

SCHEME = re.compile(r"(?:^|[^a-z0-9.+-])(https?)$", re.IGNORECASE)
ADDRESS = re.compile(
    r"://[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?(?::\d{1,5})?"
    rf"(?:[/?#][A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]{{0,{LONGEST}}})?"
)


def link_addresses(state: StateInline, silent: bool) -> bool:
    """An inline rule: at `://`, makes a link of the scheme already read and the address to come."""
    if state.linkLevel or not state.src.startswith("://", state.pos):
        return False
    scheme = SCHEME.search(state.pending[-6:])
    length = address_length(state.src, state.pos)
    if not scheme or not length:
        return False
    if not silent:
        state.pending = state.pending[: -len(scheme[1])]
        push_link(state, scheme[1] + state.src[state.pos : state.pos + length])
    state.pos += length
    return True


def push_link(state: StateInline, address: str) -> None:
    """Shows the address as it was typed: decoded, a look-alike letter could pass for another site's name."""
    opening = state.push("link_open", "a", 1)
    opening.attrs = {"href": state.md.normalizeLink(address)}
    state.push("text", "", 0).content = address
    closing = state.push("link_close", "a", -1)
    opening.info = closing.info = "auto"


def address_length(text: str, position: int) -> int:
    """Characters of the address at `position`, from its `://` on; 0 for none.

    Marks that end the sentence around it are left out, and a closing bracket that was opened before it.
    """
    found = ADDRESS.match(text, position)
    address = found[0] if found else ""
    trimmed = trim(address)
    while trimmed != address:
        address, trimmed = trimmed, trim(trimmed)
    return len(address)


def trim(address: str) -> str:
    address = address.rstrip(".,:;!?'*_~&")
    for opening, closing in ("()", "[]"):
        if address.endswith(closing) and address.count(closing) > address.count(opening):
            return address[:-1]
    return address
