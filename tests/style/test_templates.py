"""Templates: every word can be translated, and nothing inline that the content security policy refuses."""

from pathlib import Path

import pytest

from tests.style.files import find, name
from tests.style.markup import LETTER, read, without_template_tags

# The same in every language. Other words that are meant as they stand say so: lang="zh-Hans" or translate="no".
NAMES = ("Xiaoqiao 小桥", "Xiaoqiao")
FOR_DEVELOPERS = {"templates/pages/look.html"}

PAGES = [path for path in find("templates", "*.html") if name(path) not in FOR_DEVELOPERS]
TEXTS = find("templates", "*.txt")


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_every_word_of_a_page_can_be_translated(path: Path) -> None:
    spoken = read(path.read_text("utf8")).spoken
    assert [text for text in spoken if text.partition(": ")[2].strip(" ·") not in NAMES] == []


@pytest.mark.parametrize("path", TEXTS, ids=name)
def test_every_word_of_a_message_can_be_translated(path: Path) -> None:
    lines = without_template_tags(path.read_text("utf8")).splitlines()
    assert [line for line in lines if LETTER.search(line) and line.strip() not in NAMES] == []


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_a_page_has_no_inline_style_script_or_handler(path: Path) -> None:
    assert read(path.read_text("utf8")).inline == []


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("<p>Hello</p>", ["line 1: Hello"]),
        ("<p>你好</p>", ["line 1: 你好"]),
        ('<p>{% translate "Hello" %} · {{ member.name }}, 3</p>', []),
        ("{% blocktranslate count n=n %}One{% plural %}{{ n }} of them{% endblocktranslate %}", []),
        ("{# Why it is so. #}\n{% comment %}Long ago{% endcomment %}", []),
        ('<input placeholder="Type here" name="q">', ["line 1: Type here"]),
        ('<input placeholder="{% translate "Type here" %}" name="q">', []),
        ('<b translate="no">HSK</b> <i>level</i>', ["line 1: level"]),
        ('<p lang="zh-Hant">你好</p><p lang="{{ post.lang }}">Hi</p>', ["line 1: Hi"]),
        ('{% if a > b %}<a href="x">{% else %}<a href="y">{% endif %}{{ text }}</a> now', ["line 1: now"]),
    ],
)
def test_what_counts_as_a_word_left_out(source: str, said: list[str]) -> None:
    assert read(source).spoken == said


@pytest.mark.parametrize(
    "source",
    [
        '<p style="color: red">',
        '<a onclick="go()">',
        "<style>p {}</style>",
        "<script>go()</script>",
        '<a href="javascript:go()">',
        '<a hx-on:click="go()">',
    ],
)
def test_what_counts_as_inline(source: str) -> None:
    assert len(read(source).inline) == 1


def test_data_in_a_page_is_not_a_script() -> None:
    assert read('<script type="application/json">{}</script><script src="x.js" type="module"></script>').inline == []
