"""A Markdown text as the lines a translator is given, and the same text told again with other lines.

What stays is the shape: paragraphs, lists, quotes, tables, line breaks, code. What goes is emphasis and links within a
line, which a translation would tear. The lines that come in are plain text, whatever they look like, and are escaped.
"""

from collections.abc import Iterator

import nh3
from markdown_it.token import Token

from exchange.languages.codes import WrittenLanguage
from exchange.languages.scripts import script_of
from exchange.lib.language_runs import marked
from exchange.lib.markdown import ATTRIBUTES, PARSER, TAGS

BREAKS = ("softbreak", "hardbreak")


def lines_of(source: str) -> list[str]:
    """The lines of a text without markup, in order; blocks of code are left out."""
    return [line for token in PARSER.parse(source) if token.type == "inline" for line in lines_in(token)]


def retold(source: str, lines: list[str], language: WrittenLanguage) -> str:
    """Safe HTML of `source` with `lines`, in `language`, in place of its own; where they end, its own stay."""
    given = iter(lines)
    tokens = PARSER.parse(source)
    for token in tokens:
        if token.type == "inline":
            told = [next(given, own) for own in lines_in(token)]
            token.children = list(marked(list(broken(told)), language, script_of(" ".join(told)) or "zh-hans"))
    html = PARSER.renderer.render(tokens, PARSER.options, {})
    return nh3.clean(html, tags=TAGS - {"a"}, attributes={name: ATTRIBUTES[name] for name in ("ol", "span")})


def lines_in(token: Token) -> list[str]:
    lines = [""]
    for child in token.children or []:
        if child.type in BREAKS:
            lines.append("")
        elif child.type in ("text", "code_inline"):
            lines[-1] += child.content
    return [line.strip() for line in lines]


def broken(lines: list[str]) -> Iterator[Token]:
    """Lines as text with a break between them."""
    for number, line in enumerate(lines):
        if number:
            yield Token("softbreak", "br", 0)
        yield Token("text", "", 0, content=" ".join(line.split()))
