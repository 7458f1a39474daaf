"""What counts as blank, and what tidying a text keeps and drops."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange.lib.text import looks_blank, tidy


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t",
        "\u3000",  # ideographic space
        "\xa0\u2003\u202f",
        "\u200b\u200c\u200d\u2060\ufeff",  # zero width
        "\u115f",
        "\u1160",
        "\u3164",
        "\uffa0",
        "\u2800",
        "\u00ad",  # soft hyphen
        "\ufe0f\ufe0e",  # variation selectors
        "\U000e0100",
        "\u0301\u0300",  # marks with nothing to sit on
        "\u20e3",
        "\u202e\u2066",  # direction
        "\x00\x1b",
        "\U000e0041",  # tag letters
        "\ue000",  # private use
        "\ud83d",  # half a pair
        "\ufffc",
        "\U0001d159",
        "\u3164 \u200b\u2800\u3000",
    ],
)
def test_nothing_to_see_is_blank(text):
    assert looks_blank(text)


@pytest.mark.parametrize(
    "text",
    ["了", "a", "?", "。", "😊", "\u200b了", "👍🏽", "\U0001fae8", "𠮷", "\U00031350", "ㄅ", "ー", "1", "é", "\ufffd"],
)
def test_one_visible_character_is_a_text(text):
    assert not looks_blank(text)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  你好  ", "你好"),
        ("\u3000\u3000你好\u3000", "你好"),
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\u2028b\u2029c", "a\nb\nc"),
        ("a\tb", "a\tb"),
        ("a\x00b\x07c\x1bd\x7fe\x9ff", "abcdef"),
        ("a\x0b\x0cb", "ab"),
        ("cafe\u0301", "café"),
        ("ni\u030c ha\u030co", "nǐ hǎo"),
        ("Ｈｅｌｌｏ，１２３", "Ｈｅｌｌｏ，１２３"),
        ("臺灣後裡", "臺灣後裡"),
        ("ﾊﾝｶｸ", "ﾊﾝｶｸ"),
        ("bad \ud83d half", "bad \ufffd half"),
        ("\ude00", "\ufffd"),
        ("\ud83d\ude00", "😀"),  # both halves, sent apart, are the whole again
        ("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"),
        ("safe\u202egpj.exe", "safegpj.exe"),
        ("", ""),
    ],
)
def test_tidy_keeps_what_was_meant(typed, kept):
    assert tidy(typed) == kept


ANYTHING = st.text(st.characters(codec=None, exclude_categories=()))


@given(ANYTHING)
def test_tidying_twice_changes_nothing_more(text):
    once = tidy(text)
    assert tidy(once) == once


@given(ANYTHING)
def test_a_tidy_text_can_be_stored(text):
    kept = tidy(text).encode("utf-8")
    assert b"\0" not in kept and b"\r" not in kept


@given(ANYTHING)
def test_a_visible_text_stays_visible(text):
    if not looks_blank(text):
        assert not looks_blank(tidy(text))
