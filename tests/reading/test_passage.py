"""A passage as its reader chose to see it; pure, so a table tells it."""

import pytest

from exchange.reading.passage import shown


@pytest.mark.parametrize(
    ("html", "readings", "script", "expected"),
    [
        ("<p>Hello</p>", "pinyin", "", "<p>Hello</p>"),
        ("<p>你好</p>", "none", "", "<p>你好</p>"),
        ("<p>软件</p>", "none", "zh-hant", "<p>軟件</p>"),
        ("<p>軟體</p>", "none", "zh-hans", "<p>软体</p>"),
        ('<p><span lang="zh-Hans">头发</span></p>', "none", "zh-hant", '<p><span lang="zh-Hant">頭髮</span></p>'),
        ("<code>你好</code>", "pinyin", "zh-hant", "<code>你好</code>"),
        ("<p>a &lt; b 你</p>", "none", "zh-hant", "<p>a &lt; b 你</p>"),
    ],
)
def test_what_is_shown(html, readings, script, expected):
    assert shown(html, readings, script) == expected


def test_each_character_stands_under_its_reading():
    html = shown("<p>银行 is a bank</p>", "pinyin", "")
    assert '<ruby>银<rt class="tone-2" aria-hidden="true">yín</rt></ruby>' in html
    assert '<ruby>行<rt class="tone-2" aria-hidden="true">háng</rt></ruby>' in html
    assert html.endswith(" is a bank</p>")


def test_zhuyin_for_those_who_read_it():
    assert "ㄋㄧˇ" in shown("<p>你</p>", "zhuyin", "")


def test_no_character_is_lost_or_made_up():
    import re

    html = "<p>我想你帮忙我。😀 &amp; so on</p>"
    bare = re.sub(r"<rt[^>]*>[^<]*</rt>|</?ruby>", "", shown(html, "pinyin", ""))
    assert bare == html
