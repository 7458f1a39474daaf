"""A text keeps its shape when its lines are told in another language, and no machine’s answer becomes markup."""

import pytest

from exchange.lib.retelling import lines_of, retold

SHAPED = "# 早上\n今天**很**好[看](https://a.example)\n第二行 `x`\n\n- 一\n- 二\n\n> 引用\n\n```\ncode()\n```"
LINES = ["早上", "今天很好看", "第二行 x", "一", "二", "引用"]


def test_lines_are_what_a_reader_sees_without_markup_and_without_code():
    assert lines_of(SHAPED) == LINES


def test_the_shape_stays():
    html = retold(SHAPED, ["Morning", "Nice", "Line two", "one", "two", "quote"], "en")
    assert "<h3>Morning</h3>" in html
    assert "<p>Nice<br>" in html
    assert "<li>one</li>" in html
    assert "<blockquote>" in html
    assert "code()" in html
    assert "早上" not in html


@pytest.mark.parametrize(
    "line",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[press](javascript:alert(1))",
        "![x](https://a.example/x.png)",
        "# **bold**",
        "&lt;b&gt;",
        "a\n\nb\n- c",
    ],
)
def test_what_comes_back_is_plain_text(line):
    html = retold("你好", [line], "en")
    assert html.count("<") == html.count("<p>") + html.count("</p>") == 2
    assert "&amp;lt;b" in html or "&lt;b" not in html


def test_where_lines_end_the_author_s_own_stay():
    assert retold("一\n\n二\n\n三", ["one"], "en").count('lang="zh-Hans"') == 2


def test_the_other_language_in_a_line_is_marked():
    assert '<span lang="zh-Hans">加油</span>' in retold("x", ["It means 加油!"], "en")


@pytest.mark.parametrize("source", ["", "***", "😀", "<b>x</b>", "字" * 20_000, "> " * 300 + "x"])
def test_any_text_has_lines_and_takes_them_back(source):
    lines = lines_of(source)
    assert retold(source, lines, "en") == retold(source, [], "en")
