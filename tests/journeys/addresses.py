"""Every address of the site, taken from its URLconf, and every form on its pages, taken from their HTML.

What is added to the site is added here by itself, so that nothing new escapes the stories in `test_bad_input`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import product

from django.urls import URLPattern, URLResolver, get_resolver

HOLE = re.compile(r"<(?:(?P<kind>\w+):)?(?P<name>\w+)>")
WRITTEN = ("posts", "comments", "corrections", "translations")
ACTS = ("thank", "accept", "natural", "praise", "unthank", "unaccept", "unvote", "unpraise")
BATCH = "0b1c0a5e-8b5c-4a3e-9d53-0d3a3c1d9a10"


@dataclass(frozen=True)
class Address:
    """One pattern of the URLconf: `posts/<int:pk>/`."""

    route: str
    name: str

    @property
    def is_moderation(self) -> bool:
        """A room of the workshop that is our own, and not one that Django builds for a model."""
        return self.route.startswith("admin/moderation/") and not self.name.startswith("moderation_")

    @property
    def holes(self) -> list[tuple[str, str]]:
        return [(hole["kind"] or "str", hole["name"]) for hole in HOLE.finditer(self.route)]

    def paths(self, values: dict[str, list[str]]) -> Iterator[str]:
        """The addresses that come of filling each hole with each of the values for its kind or its name."""
        choices = [values.get(f"{self.name}:{name}") or values.get(name) or values[kind] for kind, name in self.holes]
        for chosen in product(*choices):
            filling = iter(chosen)
            yield "/" + HOLE.sub(lambda _hole, filling=filling: next(filling), self.route)


def addresses(patterns: list | None = None, before: str = "") -> Iterator[Address]:
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from addresses(pattern.url_patterns, route)
        elif isinstance(pattern, URLPattern) and not re.search(r"[\^$(?\\]", route):
            yield Address(route, pattern.name or "")


@dataclass
class Form:
    """A form as a browser would send it untouched: what is typed, chosen and ticked in it."""

    action: str
    method: str
    says: dict[str, list[str]] = field(default_factory=dict)


class Forms(HTMLParser):
    """The forms of a page. Buttons with a `formaction` make forms of their own, as they do on screen."""

    def __init__(self, page: str, path: str) -> None:
        super().__init__()
        self.path, self.all, self.open, self.area, self.choice = path, [], None, "", ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list) -> None:
        has = dict(attrs)
        if tag == "form":
            self.open = Form(has.get("action") or self.path, (has.get("method") or "get").lower())
            self.all.append(self.open)
        elif tag == "button" and has.get("formaction"):
            self.all.append(Form(has["formaction"], "post"))
        elif tag == "select" and self.open:
            self.choice = has.get("name") or ""
        elif tag == "option" and self.open and self.choice:
            chosen = self.open.says.setdefault(self.choice, [has.get("value") or ""])
            if "selected" in has:
                chosen[:] = [has.get("value") or ""]
        elif tag == "textarea" and self.open:
            self.area = has.get("name") or ""
            self.open.says[self.area] = [""]
        elif tag in ("input", "button") and self.open and has.get("name"):
            self.keep(has)

    def keep(self, has: dict) -> None:
        kept = self.open.says.setdefault(has["name"], [])
        if has.get("type") not in ("radio", "checkbox"):
            kept[:] = [has.get("value") or ""]
        elif "checked" in has or not kept:  # the first of a group, where a person would have to choose one
            kept[:] = [has.get("value") or "on"]

    def handle_data(self, data: str) -> None:
        if self.area and self.open:
            self.open.says[self.area][0] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.open = None
        elif tag == "textarea":
            self.area = ""
        elif tag == "select":
            self.choice = ""
