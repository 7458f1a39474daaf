"""Words found where a reader points: the longest that begins there."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exchange.languages import dictionary

TEXTS = [
    # text with | before the character pointed at, what is found, its entry
    ("我想去|银行", "银行", "银行"),
    ("我想去银|行", "行", "行"),
    ("|中华人民共和国万岁", "中华人民共和国", "中华人民共和国"),
    ("中|华人民共和国万岁", "华人", "华人"),
    ("|我们去吧", "我们", "我们"),
    ("我们去|吧", "吧", "吧"),
    ("|不好意思，借过", "不好意思", "不好意思"),
    ("他|一心一意地学习", "一心一意", "一心一意"),
    ("我喜欢|T恤", "T恤", "T恤"),
    ("我喜欢|Ｔ恤", "Ｔ恤", "T恤"),
    ("去|卡拉OK唱歌", "卡拉OK", "卡拉OK"),
    ("请打|110", "110", "110"),
    ("學習|漢語很有意思", "漢語", "漢語"),
    ("|這兒", "這兒", "這兒"),
    ("|对不起!", "对不起", "对不起"),
    ("他说：“|你好”", "你好", "你好"),
    ("|鼠标", "鼠标", "鼠标"),
    ("他在学|习", "习", "习"),
    ("|百闻不如一见", "百闻不如一见", "百闻不如一见"),
    ("I |went there", "went", "went"),
    ("I w|ent there", "went", "went"),
    ("I wen|t there", "went", "went"),
    ("we |gave up", "gave up", "give up"),
    ("we gave |up", "up", "up"),
    ("|look forward to it", "look forward to", "look forward to"),
    ("|Looked forward to it", "Looked forward to", "look forward to"),
    ("two |alarm clocks", "alarm clocks", "alarm clock"),
    ("|ice cream", "ice cream", "ice cream"),
    ("an |ice-cream van", "ice-cream", "ice-cream"),
    ("I |don’t know", "don’t know", "don't know"),
    ("I |don't care", "don't", "don't"),
    ("我想learn|中文", "中文", "中文"),
    ("我想l|earn中文", "learn", "learn"),
    ("The |colour is nice", "colour", "colour"),
    ("|Children play", "Children", "children"),
    ("She's |as soon as", "as soon as", "as soon as"),
    ("a |well-frobbed thing", "well", "well"),
    ("a frobbed-w|ell thing", "well", "well"),
    ("|GOOD MORNING!", "GOOD MORNING", "good morning"),
    ("a |café", "café", "café"),
    ("|take care of me", "take care of", "take care of"),
]


@pytest.mark.parametrize(("text", "found", "word"), TEXTS)
def test_the_longest_word_is_found(text: str, found: str, word: str) -> None:
    offset, text = text.index("|"), text.replace("|", "")
    match = dictionary.at(text, offset)
    assert match is not None
    assert text[match.start : match.end] == found
    assert match.entry.word.lower() == word.lower()


NOTHING = [
    ("", 0),
    ("你好", 2),
    ("你好", -1),
    ("你好", 99),
    ("你好，吗", 2),
    ("a b", 1),
    ("xyzzyq", 2),
    ("5 people", 1),
    ("a frobbed-xyzzyq", 9),
]


@pytest.mark.parametrize(("text", "offset"), NOTHING)
def test_between_and_beyond_words_there_is_nothing(text: str, offset: int) -> None:
    assert dictionary.at(text, offset) is None


def test_a_number_is_not_cut_in_pieces() -> None:
    assert dictionary.at("1100 people", 0) is None
    assert dictionary.at("5110", 1) is None


def test_the_script_of_the_text_orders_what_is_found() -> None:
    assert dictionary.at("皇后和后", 3, "zh-hant").entry.senses[0] == "empress"


PIECES = st.sampled_from(
    [
        "银行",
        "長",
        "我",
        "T恤",
        "give up",
        "gave",
        " ",
        "，",
        "-",
        "'",
        "’",
        "\ud83d",
        "\x00",
        "𠮷",
        "👩‍👧",
        "ש",
        "1",
        "é",
        "\u0301",
    ]
)


@settings(deadline=None)
@given(st.lists(PIECES | st.text(max_size=5), max_size=12).map("".join), st.integers(-2, 60))
def test_whatever_the_text_what_is_found_is_in_it(text: str, offset: int) -> None:
    match = dictionary.at(text, offset)
    if match is not None:
        assert 0 <= match.start <= offset < match.end <= len(text)


@pytest.mark.parametrize(
    "text", ["一" * 20_000, "a" * 20_000, "a-" * 10_000, "a b " * 5_000, "’" * 20_000, "1" * 20_000]
)
def test_endless_texts_cost_no_more_than_short_ones(text: str) -> None:
    for offset in (0, 9_999, 19_999):
        match = dictionary.at(text, offset)
        assert match is None or match.end - match.start < 70
