"""English that stands on a Chinese page although it is the site that speaks there."""

import re
from functools import cache

from babel.messages.pofile import read_po
from playwright.sync_api import Page

from tests.style.files import ROOT

LOCALES = {"zh-hans": "zh_Hans", "zh-hant": "zh_Hant"}
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")
# Three words in a row are a sentence of ours that nobody translated, or one of a package's.
SENTENCE = re.compile(r"[A-Za-z’']{2,}(?: [A-Za-z’']+){2,}")

# Not the site's own words in the reader's language: what is marked as another one, names, what is being written, the
# countries (named in both languages) and the languages of the site (each named in itself).
OTHERS = (
    "[lang]:not(html), [translate=no], script, style, select, textarea, "
    ".byline-name, .tile-author, label:has([name=ui_language])"
)
SAID = """(others) => {
    const ours = (element) => element && !element.closest(others);
    const said = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (ours(walker.currentNode.parentElement)) said.push(walker.currentNode.data);
    for (const name of ["aria-label", "placeholder", "title", "alt"])
        for (const element of document.querySelectorAll(`[${name}]`))
            if (ours(element)) said.push(element.getAttribute(name));
    return said.map((text) => text.replace(/\\s+/g, " ").trim()).filter((text) => /[A-Za-z]{2}/.test(text));
}"""


def english_left(page: Page, language: str) -> list[str]:
    known = english_texts(language)
    said = [text for text in page.evaluate(SAID, OTHERS) if known.fullmatch(text) or SENTENCE.search(text)]
    title = page.title().partition(" · ")[0]  # of a post, it is what its author says
    return [*said, title] if known.fullmatch(title) else said


@cache
def english_texts(language: str) -> re.Pattern:
    """Every English text of the catalogue that has a Chinese one, with room where names and numbers go."""
    with (ROOT / "locale" / LOCALES[language] / "LC_MESSAGES" / "django.po").open("rb") as file:
        catalogue = read_po(file)
    texts = set()
    for message in catalogue:
        ids = message.id if isinstance(message.id, tuple) else (message.id,)
        strings = message.string if isinstance(message.string, tuple) else (message.string,)
        texts |= {text for text in ids if text not in strings and re.search("[A-Za-z]{2}", PLACEHOLDER.sub("", text))}
    return re.compile("|".join(".+?".join(map(re.escape, PLACEHOLDER.split(text))) for text in texts))
