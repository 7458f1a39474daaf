"""What members' Markdown becomes."""

import html
import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange.lib.markdown import RENDERER_VERSION, plain, render

REL = 'rel="nofollow ugc noopener"'


def p(inside):
    return f"<p>{inside}</p>\n"


def a(address, text=None):
    return f'<a href="{address}" {REL}>{text or address}</a>'


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        # Emphasis beside Chinese
        ("**重点：**请看", p("<strong>重点：</strong>请看")),
        ("**“你好”**是", p("<strong>“你好”</strong>是")),
        ("**中文。**后", p("<strong>中文。</strong>后")),
        ("他说**“你好”**。", p("他说<strong>“你好”</strong>。")),
        ("这是**重点**吗", p("这是<strong>重点</strong>吗")),
        ("**你好**世界**再见**", p("<strong>你好</strong>世界<strong>再见</strong>")),
        ("*《红楼梦》*好看", p("<em>《红楼梦》</em>好看")),
        ("用**`把`**字句", p("用<strong><code>把</code></strong>字句")),
        ("**注意：**please", p("<strong>注意：</strong>please")),
        ("看**(a)**吧", p("看<strong>(a)</strong>吧")),
        ("***都***好", p("<em><strong>都</strong></em>好")),
        ("**한국어(韓)**는", p("<strong>한국어(韓)</strong>는")),
        # Emphasis elsewhere stays as CommonMark has it
        ("a **bold** word", p("a <strong>bold</strong> word")),
        ("2 * 3 * 4", p("2 * 3 * 4")),
        ("** 你好 **", p("** 你好 **")),
        ("你 ** 好 ** 吗", p("你 ** 好 ** 吗")),
        ("snake_case_name", p("snake_case_name")),
        ("变量_a_名", p("变量_a_名")),
        ("说：_你好_。", p("说：<em>你好</em>。")),
        ("谢谢~~ 好的~~", p("谢谢~~ 好的~~")),
        # Links
        ("https://example.com/a，谢谢", p(a("https://example.com/a") + "，谢谢")),
        ("看https://example.com/a。", p("看" + a("https://example.com/a") + "。")),
        ("https://example.com/中文", p(a("https://example.com/") + "中文")),
        ("见www.baidu.com", p("见www.baidu.com")),
        ("me@example.com", p("me@example.com")),
        ("ftp://example.com mailto:me@example.com", p("ftp://example.com mailto:me@example.com")),
        ("https://例子.com", p("https://例子.com")),
        ("(https://a.com/x).", p("(" + a("https://a.com/x") + ").")),
        ("https://a.com/b_(c)!", p(a("https://a.com/b_(c)") + "!")),
        ("**https://a.com/b**后", p("<strong>" + a("https://a.com/b") + "</strong>后")),
        ("http://a.com?x=1&y=2#z…", p(a("http://a.com?x=1&amp;y=2#z") + "…")),
        ("[书](https://a.com)", p(a("https://a.com", "书"))),
        ("[回答](/posts/3/)", p(a("/posts/3/", "回答"))),
        ("<https://a.com/x>", p(a("https://a.com/x"))),
        ("https://xn--80ak6aa92e.com/", p(a("https://xn--80ak6aa92e.com/"))),
        ("xhttps://a.com", p("xhttps://a.com")),
        ("HTTPS://A.COM/", p(a("HTTPS://A.COM/"))),
        ("https://", p("https://")),
        ("[a https://a.com b](https://b.com)", p(a("https://b.com", "a https://a.com b"))),
        ("`https://a.com`", p("<code>https://a.com</code>")),
        # Pictures are not shown, and do not vanish either
        ("![猫](https://a.com/cat.png)", p("!" + a("https://a.com/cat.png", "猫"))),
        # Lines and blocks
        ("床前明月光\n疑是地上霜", p("床前明月光<br>\n疑是地上霜")),
        ("# 一", "<h3>一</h3>\n"),
        ("## two", "<h4>two</h4>\n"),
        ("###### six", "<h6>six</h6>\n"),
        ("#话题", p("#话题")),
        ("你好\n---\n再见", p("你好") + "<hr>\n" + p("再见")),
        ("你好\n===", p("你好<br>\n===")),
        ("    四个空格", p("四个空格")),
        ("[1]: https://a.com", p("[1]: " + a("https://a.com"))),
        ("- 茶\n- tea", "<ul>\n<li>茶</li>\n<li>tea</li>\n</ul>\n"),
        ("3. 三\n4. 四", '<ol start="3">\n<li>三</li>\n<li>四</li>\n</ol>\n'),
        ("> 引用", "<blockquote>\n<p>引用</p>\n</blockquote>\n"),
        ("```python\nx = '了'\n```", "<pre><code>x = '了'\n</code></pre>\n"),
        ("1 < 2 & 3", p("1 &lt; 2 &amp; 3")),
        ("了", p("了")),
        ("", ""),
    ],
)
def test_markdown_in_two_languages(source, expected):
    assert render(source) == expected


def test_a_table_keeps_its_cells_and_no_inline_style():
    shown = render("| 词 | word |\n|:-|-:|\n| 茶 | tea |")
    assert shown.startswith("<table>") and "<td>tea</td>" in shown
    assert "style" not in shown


@pytest.mark.parametrize(
    "source",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](java\nscript:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](vbscript:msgbox)",
        "[x](//evil.example)",
        "[x](/\\evil.example)",
        "[x](\\\\evil.example)",
        "<javascript:alert(1)>",
        "<data:text/html,x>",
        "![x](javascript:alert(1))",
        '[x](https://a.com "onmouseover=alert(1)")',
        '[x](https://a.com/"onmouseover="alert(1))',
        'https://a.com/"onmouseover="alert(1)',
        "<a href='https://a.com' onclick='alert(1)'>x</a>",
        "`<script>alert(1)</script>`",
        "```<script>\nalert(1)\n```",
        "```\n</code></pre><script>alert(1)</script>\n```",
        "<style>*{display:none}</style>",
        "<iframe src=https://a.com></iframe>",
        "<!-- --><b>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "[<img src=x onerror=alert(1)>](https://a.com)",
        "<span lang='\"><script>'>x</span>",
        "<form action=/accounts/logout/><button>",
    ],
)
@pytest.mark.parametrize("language", [None, "en", "zh-hans"])
def test_no_markup_of_the_author_gets_through(source, language):
    shown = render(source, language)
    tags = re.findall(r"<([^>]*)>", shown)
    assert {re.match(r"/?(\w+)", tag)[1] for tag in tags} <= {"p", "br", "a", "code", "pre", "span", "h3"}
    for tag in tags:
        assert not re.search(r"\son\w+=|style=|src=", re.sub(r'"[^"]*"', '""', tag))
    for address in re.findall(r'href="([^"]*)"', shown):
        assert re.match(r"https?://|/(?![/\\])", html.unescape(address))


@pytest.mark.parametrize(
    ("source", "language", "inside"),
    [
        ("What does 加油 mean?", "en", 'What does <span lang="zh-Hans">加油</span> mean?'),
        ("Is it 說話 or 说话?", "en", 'Is it <span lang="zh-Hant">說話</span> or <span lang="zh-Hans">说话</span>?'),
        ("I like 你好 and 漢字", "en", 'I like <span lang="zh-Hant">你好</span> and <span lang="zh-Hant">漢字</span>'),
        ("“你好，世界！” he said", "en", '“<span lang="zh-Hans">你好，世界！</span>” he said'),
        ("**重点：**important", "en", '<strong><span lang="zh-Hans">重点：</span></strong>important'),
        (
            "`你好` [书](https://a.com/)",
            "en",
            "<code>你好</code> " + a("https://a.com/", '<span lang="zh-Hans">书</span>'),
        ),
        ("東京です", "en", "東京です"),
        ("no Chinese", "en", "no Chinese"),
        ("你说 how are you? 好", "zh-hans", '你说 <span lang="en">how are you?</span> 好'),
        ("我用 Python 写", "zh-hans", "我用 Python 写"),
        ("我用 Python 3 写", "zh-hans", "我用 Python 3 写"),
        ("讀 nǐ hǎo 嗎", "zh-hant", '讀 <span lang="zh-Latn-pinyin">nǐ hǎo</span> 嗎'),
        ("it's 3 o'clock 了", "zh-hant", "<span lang=\"en\">it's 3 o'clock</span> 了"),
        ("看 https://a.com/how-are-you 吧", "zh-hant", "看 " + a("https://a.com/how-are-you") + " 吧"),
        ("用 `for x in y` 吧", "zh-hans", "用 <code>for x in y</code> 吧"),
        ("What does 加油 mean?", None, "What does 加油 mean?"),
    ],
)
def test_runs_in_the_other_language_say_so(source, language, inside):
    assert render(source, language) == p(inside)


@pytest.mark.parametrize(
    ("source", "limit", "expected"),
    [
        ("# 标题\n\n**你好**，[世界](https://a.com)\n`code`", 100, "标题 你好，世界 code"),
        ("- a\n- b\n\n> c", 100, "a b c"),
        ("a & b < c", 100, "a & b < c"),
        ("&amp; &#20320;", 100, "& 你"),
        ("<b>x</b>", 100, "<b>x</b>"),
        ("你好世界", 4, "你好世界"),
        ("你好世界吗", 4, "你好世…"),
        ("one two three", 5, "one…"),
        ("ab👨\u200d👩\u200d👧cd", 5, "ab…"),
        ("ae\u0301b c", 3, "a…"),
        ("***", 10, ""),
        ("", 10, ""),
        ("x" * 50, None, "x" * 50),
        ("你好", 1, "…"),
    ],
)
def test_plain_is_one_line_without_markup(source, limit, expected):
    assert plain(source, limit) == expected


@given(
    st.text(alphabet="*_`[]()<>!#-\n \\~&;:/.ah1你好，。“”😀", max_size=60), st.sampled_from([None, "en", "zh-hans"])
)
def test_marking_languages_changes_no_text(source, language):
    def shown(text):
        return re.sub(r"<[^>]+>", "", text)

    assert shown(render(source, language)) == shown(render(source))
    assert len(plain(source, 10)) <= 10


BOMBS = {
    "quotes": "> ",
    "lists": "- ",
    "nested lists": "* - + ",
    "opening brackets": "[",
    "links in links": "[a](",
    "empty links": "[](",
    "stars": "*a **a ",
    "stars and Chinese": "**你，",
    "underscores": "_a __a ",
    "backticks": "` `` ``` ",
    "addresses": "https://a.com/((",
    "schemes": "a://",
    "slashes": "http://",
    "closing brackets": "https://a.com/))))]]]]",
    "tables": "|a|b\n|-|-\n",
    "wide table": "|-",
    "angles": "<a ",
    "entities": "&#x1",
    "pinyin": "nan-",
    "quoted Chinese": "你“",
    "marks": "！“”",
}


def work(source, language):
    """Calls of functions, Python's own included, that rendering takes: they grow as time does, and never vary."""
    calls = 0

    def count(frame, event, argument):
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        render(source, language)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_costs_in_proportion_to_its_length(name):
    bomb = BOMBS[name]
    language = "en" if "Chinese" in name or name == "marks" else "zh-hans"
    small, large = (work((bomb * 6000)[:size], language) for size in (1500, 6000))
    assert large <= 4.5 * small + 5000


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_nests_only_so_deep(name):
    depth = deepest = 0
    for slash, tag in re.findall(r"<(/?)(\w+)", render((BOMBS[name] * 20000)[:20000])):
        if tag not in ("br", "hr"):
            depth += -1 if slash else 1
            deepest = max(deepest, depth)
    assert depth == 0 and deepest <= 50


def test_the_renderer_has_a_version():
    assert isinstance(RENDERER_VERSION, int)
