"""Reading Django templates without rendering them: what is left when the tags are taken out."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

COMMENT = re.compile(r"\{#.*?#\}|\{% comment.*?%\}.*?\{% endcomment %\}", re.DOTALL)
TRANSLATED = re.compile(r"\{% blocktrans(late)?\b.*?%\}.*?\{% endblocktrans(late)? %\}", re.DOTALL)
# Blocks that hold class names, by their own name.
CLASSES = re.compile(r"\{% block \w+_class %\}.*?\{% endblock %\}")
TAG = re.compile(r"\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
LETTER = re.compile(r"[^\W\d_]")

SPOKEN_ATTRIBUTES = {"title", "placeholder", "alt", "aria-label", "aria-description", "label"}


def without_template_tags(source: str) -> str:
    """Line breaks stay, so that line numbers still hold."""
    for pattern in (COMMENT, TRANSLATED, CLASSES, TAG):
        source = pattern.sub(lambda match: "\n" * match.group().count("\n"), source)
    return source


@dataclass
class Findings(HTMLParser):
    """What a template says in its own words, and what the content security policy would refuse."""

    spoken: list[str] = field(default_factory=list)
    inline: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.inline += [f"line {self.getpos()[0]}: <{tag}> {found}" for found in refused(tag, dict(attributes))]
        for key, value in attributes:
            if key in SPOKEN_ATTRIBUTES and value:
                self.handle_data(value)
        if tag not in VOID:
            self.open.append((tag, tag in ("script", "style") or says_its_language(dict(attributes))))

    def handle_endtag(self, tag: str) -> None:
        # Branches of {% if %} may open a tag twice and close it once; go back to the nearest that fits.
        for depth in range(len(self.open) - 1, -1, -1):
            if self.open[depth][0] == tag:
                del self.open[depth:]
                return

    def handle_data(self, text: str) -> None:
        if LETTER.search(text) and not any(silent for _, silent in self.open):
            self.spoken.append(f"line {self.getpos()[0]}: {' '.join(text.split())}")


# Tags that are never closed.
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


def says_its_language(attributes: dict[str, str | None]) -> bool:
    """Written out as `lang="zh-Hans"`, not taken from the reader: the words inside are meant as they stand."""
    return bool(attributes.get("lang")) or attributes.get("translate") == "no"


def refused(tag: str, attributes: dict[str, str | None]) -> list[str]:
    """The parts of a tag that a policy of `default-src 'self'` does not run or apply."""
    found = [f"{key}=" for key in attributes if key == "style" or key.startswith(("on", "hx-on"))]
    if tag == "style":
        found.append("with styles inside")
    # A block of data is not run, so it may stand in the page.
    if tag == "script" and "src" not in attributes and attributes.get("type") != "application/json":
        found.append("with a script inside")
    if any((value or "").strip().lower().startswith("javascript:") for value in attributes.values()):
        found.append("with a javascript: address")
    return found


def read(source: str) -> Findings:
    findings = Findings()
    findings.feed(without_template_tags(source))
    findings.close()
    return findings
