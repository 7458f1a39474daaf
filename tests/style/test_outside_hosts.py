"""Nothing is fetched from hosts that are not ours: they stall in mainland China, and they learn who reads what."""

from pathlib import Path

import pytest

from tests.style.files import OUTSIDE_HOST, find, lines_matching, name, own_static


@pytest.mark.parametrize("path", find("templates", "*.html"), ids=name)
def test_a_template_names_no_outside_host(path: Path) -> None:
    assert lines_matching(path, OUTSIDE_HOST) == []


@pytest.mark.parametrize("path", own_static("*.css", "*.js", "*.svg"), ids=name)
def test_a_style_script_or_drawing_names_no_outside_host(path: Path) -> None:
    assert lines_matching(path, OUTSIDE_HOST) == []


@pytest.mark.parametrize(
    ("line", "outside"),
    [
        ('<script src="//cdn.example.com/x.js">', True),
        ('<link href="https://fonts.example.com/css">', True),
        ("@import url(//fonts.example.com/css);", True),
        ('<svg xmlns="http://www.w3.org/2000/svg">', False),
        ("const half = all / 2; // half.of them", False),
        ("// see post.js", False),
        ('<a href="/posts/1/">', False),
    ],
)
def test_what_counts_as_an_outside_host(line: str, outside: bool) -> None:
    assert bool(OUTSIDE_HOST.search(line)) is outside
