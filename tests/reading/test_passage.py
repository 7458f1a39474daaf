"""A passage as its reader chose to see it; pure, so tables tell it."""

import re

import pytest

from exchange.languages.aids import Manner
from exchange.reading.annotating import annotation_of
from exchange.reading.choices import Choice
from exchange.reading.passage import Passage, shown

EVERYTHING = ("pinyin", "tones", "gloss-zh", "hsk", "ipa-us", "gloss-en", "cefr")


def seen(html: str, *on: str, **manner) -> str:
    choice, passage = Choice(on, Manner(**manner)), Passage(html)
    return shown(passage, choice, annotation_of(passage.text))


def bare(html: str) -> str:
    """Without all that aids add."""
    html = re.sub(r"<rt[^>]*>[^<]*</rt>|</?ruby[^>]*>|<wbr>", "", html)
    return re.sub(r'<span class="(?:tone|level)[^>]*>|<span>|</span>', "", html)


@pytest.mark.parametrize(
    ("html", "on", "expected"),
    [
        ("<p>Hello</p>", "pinyin", "<p>Hello</p>"),
        ("<p>你好</p>", "citation", "<p>你好</p>"),
        ("<p>软件</p>", "zh-hant", "<p>軟件</p>"),
        ("<p>软件</p>", "zh-tw", "<p>軟體</p>"),
        ("<p>用<b>互联网</b>和<b>软件</b></p>", "zh-tw", "<p>用<b>網際網路</b>和<b>軟體</b></p>"),
        ("<p>軟體</p>", "zh-hans", "<p>软体</p>"),
        ("<p>头<b>发</b></p>", "zh-hant", "<p>頭<b>髮</b></p>"),
        ('<p><span lang="zh-Hans">头发</span></p>', "zh-hant", '<p><span lang="zh-Hant">頭髮</span></p>'),
        ("<code>你好</code>", "zh-hant", "<code>你好</code>"),
        ("<p>a &lt; b &amp; c 你</p>", "zh-hant", "<p>a &lt; b &amp; c 你</p>"),
        ("你", "pinyin", '<ruby>你<rt aria-hidden="true">nǐ</rt></ruby>'),
        ("你", "zhuyin", '<ruby>你<rt aria-hidden="true">ㄋㄧˇ</rt></ruby>'),
        ("你", "tones", '<span class="tone-3">你</span>'),
        ("大夫", "zhuyin", '<ruby>大<rt aria-hidden="true">ㄉㄞˋ</rt>夫<rt aria-hidden="true">˙ㄈㄨ</rt></ruby>'),
        ("葱", "hsk", '<span class="level" data-level="7+">葱</span>'),
        ("the", "ipa-us", '<ruby>the<rt class="ipa" lang="en-US-fonipa" aria-hidden="true">ðə</rt></ruby>'),
    ],
)
def test_what_is_shown(html: str, on: str, expected: str) -> None:
    assert seen(html, on) == expected


def test_each_character_stands_under_its_reading_and_each_word_in_one_ruby() -> None:
    html = seen("<p>银行 is a bank</p>", "pinyin")
    assert html == ('<p><ruby>银<rt aria-hidden="true">yín</rt>行<rt aria-hidden="true">háng</rt></ruby> is a bank</p>')


def test_tones_have_a_colour_and_a_line_and_the_reading_has_its_mark() -> None:
    html = seen("你", "pinyin", "tones")
    assert html == '<ruby><span class="tone-3">你</span><rt class="tone-3" aria-hidden="true">nǐ</rt></ruby>'


def test_the_meaning_stands_under_the_word_in_the_readers_script() -> None:
    assert '<rt class="meaning" lang="en" aria-hidden="true">bank</rt>' in seen("银行", "gloss-zh")
    assert '<rt class="meaning" lang="zh-Hans" aria-hidden="true">记录</rt>' in seen("record", "gloss-en", written="en")
    assert '<rt class="meaning" lang="zh-Hant" aria-hidden="true">記錄</rt>' in seen(
        "record", "gloss-en", written="zh-hant"
    )


def test_as_said_or_as_in_a_dictionary() -> None:
    assert "ní</rt>" in seen("你好", "pinyin")
    assert "nǐ</rt>" in seen("你好", "pinyin", spoken=False)


def test_other_words_are_read_as_they_are() -> None:
    """視頻 is no word of Taiwan: 影片 is said otherwise."""
    assert "yǐng</rt>" in seen("看视频", "zh-tw", "pinyin")


def test_words_a_reader_knows_are_left_alone() -> None:
    html = seen("我喜欢蝴蝶", "pinyin", above=True, levels={"zh": "HSK3"})
    assert html.startswith("我<wbr>喜欢<wbr><ruby>蝴")
    assert seen("I like it", "ipa-us", above=True, levels={"en": "B1"}) == "I like it"


def test_chinese_tools_are_for_chinese_and_english_tools_for_english() -> None:
    assert "<rt" not in seen("Hello", "pinyin", "zhuyin", "tones", "gloss-zh", "hsk")
    assert "<rt" not in seen("你好", "ipa-us", "gloss-en", "cefr")


def test_lines_break_between_words_and_never_before_or_after_the_wrong_mark() -> None:
    html = re.sub(r"<rt[^>]*>[^<]*</rt>|</?ruby>", "", seen("“我喜欢”，他说。", "pinyin"))
    assert html == "“我<wbr>喜欢”，他<wbr>说。"


def test_a_word_with_a_tag_in_it_is_given_in_parts() -> None:
    html = seen("帮<b>忙</b>我 cow<b>or</b>ker", *EVERYTHING)
    assert bare(html) == "帮<b>忙</b>我 cow<b>or</b>ker"
    assert html.count('class="meaning"') == 3


def test_a_correction_is_read_as_two_sentences_each_by_itself() -> None:
    html = "我<del>觉得</del><ins>睡一觉</ins>。"
    assert Passage(html).text == "我睡一觉。\n我觉得。"
    read = seen(html, "pinyin")
    assert bare(read) == html
    assert "jué</rt>" in read
    assert "jiào</rt>" in read


def test_an_unsure_reading_says_so() -> None:
    from exchange.languages.aids import Word
    from exchange.reading.word_html import shown_word

    word = Word(0, 1, "行", ("xing2",), ("xing2",), 0.5)
    assert shown_word(word, 0, 1, Choice(("pinyin",))).startswith('<ruby class="unsure">')


@pytest.mark.parametrize(
    "html",
    [
        "<p>我想你帮忙我。😀 &amp; so on</p>",
        "",
        "<p>\ud800你\udfff</p>",
        "<p>\U0002a6d6\U00030000\U000323af你</p>",
        "<p>Z̴̤̞͉͚̯͑ͫ̓ͪ̂ͫ̽͏̴̙A͔ͫ͗͢你</p>",
        "<p>👨‍👩‍👧‍👦你🇹🇼</p>",
        "<p>שלום你 مرحبا</p>",
        "<p>&lt;script&gt;你&lt;/script&gt;</p>",
        "<ul><li>一</li><li>two</li></ul><pre>你 &lt;b&gt;</pre>",
        "<p>你<br>好<br></p>",
        "我<del>想</del><ins>请<b>你</b></ins>帮<del>忙</del>我<ins>&lt;一个忙&gt;</ins>，ok<del>ay</del>",
        *(f"<p>{piece * (20_000 // len(piece))}</p>" for piece in ("的", "a", "a-", "不", "！", "你a", "😀")),
    ],
    ids=range(18),
)
def test_no_character_is_lost_or_made_up(html: str) -> None:
    assert bare(seen(html, *EVERYTHING)) == html


@pytest.mark.parametrize("script", ["zh-hans", "zh-hant", "zh-tw", "zh-hk"])
@pytest.mark.parametrize(
    "html",
    ["<p>互联网<b>打印机</b>出租车</p>", "<p>计程车<br>網際網路</p>" * 9, "<p>\ud800软<i>件</i>\U0002a6d6</p>"],
)
def test_conversion_keeps_every_tag(html: str, script: str) -> None:
    tags = re.compile(r"<[^>]*>")
    assert tags.findall(bare(seen(html, script, "pinyin"))) == tags.findall(html)


def test_what_looks_like_markup_stays_text() -> None:
    html = seen("&lt;b onclick=x&gt;你", *EVERYTHING)
    assert "<b" not in html
    assert "&lt;" in html
