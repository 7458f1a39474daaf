"""What is quoted in the workshop stands in the marks of its own language."""

import pytest

from exchange.moderation.templatetags.moderation import quoted, quoted_text
from exchange.posts.models import Comment


@pytest.mark.parametrize(
    ("language", "body", "html"),
    [
        ("en", "Rain & again", '<span lang="en">“Rain &amp; again”</span>'),
        ("zh-hans", "下雨了", '<span lang="zh-Hans">“下雨了”</span>'),
        ("zh-hant", "下雨了", '<span lang="zh-Hant">「下雨了」</span>'),
    ],
)
def test_something_written_in_those_of_its_language(language, body, html):
    assert quoted(Comment(language=language, body=body)) == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("I only asked", '<span lang="en">“I only asked”</span>'),
        ("我只是问问", '<span lang="zh-Hans">“我只是问问”</span>'),
        ("我只是問問", '<span lang="zh-Hant">「我只是問問」</span>'),
        ("!?", '<span lang="en">“!?”</span>'),
        ("字" * 200, f'<span lang="zh-Hans">“{"字" * 69}…”</span>'),
    ],
)
def test_an_appeal_in_those_of_its_script(text, html):
    assert quoted_text(text) == html
