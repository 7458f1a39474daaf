"""Markdown as members write it, in Chinese and English, made into HTML that is safe to show.

What is on: paragraphs, emphasis, links, lists, quotes, tables, code between backticks or fences, headings from h3 down,
a line break wherever the author broke the line. What is off, so that nothing typed vanishes or surprises: raw HTML (it
shows as written); pictures (an address elsewhere would follow the reader; the link stays); ~~strikethrough~~, as
谢谢~~ 好的~~ is a tone of voice; code by indentation and headings by underlining, which happen to letters and diaries;
link definitions, which would hide `[1]: a note`.
"""

import re
import unicodedata

import nh3
from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from exchange.languages.codes import WrittenLanguage
from exchange.lib.emphasis import BilingualParser
from exchange.lib.language_runs import mark_runs
from exchange.lib.web_addresses import link_addresses

RENDERER_VERSION = 1
"""Raised whenever the same source would give other HTML; stored beside it, so that old HTML can be made anew."""

MAX_NESTING = 20

TAGS = {"p", "br", "hr", "h3", "h4", "h5", "h6", "em", "strong", "a", "ul", "ol", "li", "blockquote", "pre", "code"}
TAGS |= {"table", "thead", "tbody", "tr", "th", "td", "ruby", "rt", "rp", "span"}
ATTRIBUTES = {"a": {"href"}, "ol": {"start"}, "span": {"lang"}}
LINK_REL = "nofollow ugc noopener"

SAFE_HREF = re.compile(r"https?://[^/\\]|/(?![/\\])|#", re.IGNORECASE)

JOINERS = frozenset("\u200d\ufe0e\ufe0f")


def render(source: str, language: WrittenLanguage | None = None) -> str:
    """Safe HTML of a Markdown source of up to 20,000 characters (the caller's limit; work grows with length).

    With the language of the passage, each run in the other language gets its `lang`. The passage's own `lang` belongs
    on the element around it. The result may go into a template as it is.
    """
    html = PARSER.render(source, {"language": language})
    return nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, url_schemes={"http", "https"}, link_rel=LINK_REL)


def plain(source: str, limit: int | None = None) -> str:
    """One line of text without markup, for cards and titles: at most `limit` characters, the last … if it was cut.

    Not HTML: escape it. Empty when the source shows nothing, such as a lone `***`.
    """
    text = " ".join("".join(pieces(PARSER.parse(source))).split())
    if limit is None or len(text) <= limit:
        return text
    return text[: whole_characters(text, limit - 1)].rstrip() + "…"


def pieces(tokens: list[Token]) -> list[str]:
    """The text of tokens; a space for each end of a line or block."""
    found = []
    for token in tokens:
        if token.children is not None:
            found += [*pieces(token.children), " "]
        elif token.type in ("text", "code_inline", "fence"):
            found.append(token.content)
        elif token.type in ("softbreak", "hardbreak"):
            found.append(" ")
    return found


def whole_characters(text: str, end: int) -> int:
    """The nearest place before `end` that does not cut an accent from its letter or an emoji in pieces."""
    while end > 0 and (belongs_to_last(text[end]) or text[end - 1] == "\u200d"):
        end -= 1
    return max(end, 0)


def belongs_to_last(character: str) -> bool:
    skin_tone = "\U0001f3fb" <= character <= "\U0001f3ff"
    return character in JOINERS or skin_tone or unicodedata.category(character)[0] == "M"


def build() -> MarkdownIt:
    options = {"html": False, "breaks": True, "typographer": False, "maxNesting": MAX_NESTING}
    markdown = MarkdownIt("js-default", options)
    markdown.inline = BilingualParser()
    markdown.disable(["image", "strikethrough", "html_inline", "html_block", "code", "lheading", "reference"])
    markdown.inline.ruler.at("linkify", link_addresses)
    markdown.core.ruler.push("lower_headings", lower_headings)
    markdown.core.ruler.push("language_runs", mark_runs)
    markdown.validateLink = is_safe
    markdown.normalizeLinkText = str
    return markdown


def is_safe(address: str) -> bool:
    """Whether a link may lead there: the web, or a place on this site."""
    return SAFE_HREF.match(address.strip()) is not None


def lower_headings(state: StateCore) -> None:
    """# is h3: the page keeps h1 and h2 for itself."""
    for token in state.tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(int(token.tag[1]) + 2, 6)}"


PARSER = build()
