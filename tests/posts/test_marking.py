"""How a correction's difference is written as HTML."""

import pytest

from exchange.languages.corrections import difference
from exchange.posts.templatetags.posts import marked


@pytest.mark.parametrize(
    ("original", "corrected", "language", "html"),
    [
        ("by foot", "on foot", "en", "<del>by</del><ins>on</ins> foot"),
        ("He go", "He goes", "en", "He <del>go</del><ins>go<b>es</b></ins>"),
        (
            "我学习三年了已经。",
            "我已经学习三年了。",
            "zh",
            '我<ins class="moved">已经</ins>学习三年了<del class="moved">已经</del>。',
        ),
        ("a <b>", "a <i>", "en", "a &lt;<del>b</del><ins>i</ins>&gt;"),
    ],
)
def test_marks_in_html(original, corrected, language, html):
    assert "".join(marked(span) for span in difference(original, corrected, language)) == html
