"""Reading a text in one go: the same as cutting it, reading it and grading it each for itself."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exchange.languages import levels, pinyin, reader, segment

TEXTS = [
    "他还没还书，我们学中文。",
    "這件衣服乾了以後，他的頭髮也乾了。",
    "一部分人的的确确是这么说的，的士来了。",
    "和尚在和面，他俩唱和了一首歌，他和了一把牌。",
    "What does 加油 mean? 我和T恤、卡拉OK 120 \ud800\x00𠮷👨‍👩‍👧",
    "外面下著雨，著名的作家睡著了",
    "",
]
MIXED = st.text("我们的学了習和著頭髮還𠮷𰻝\ud800e\u0301\u200d👩🏽‍🚀\u202eא<b>&\0 \n。A1", max_size=60)


def apart(text: str) -> tuple:
    words = segment.words(text)
    return words, [each.pinyin for each in pinyin.annotate(text)], pinyin.spoken(text), levels.of_words(words)


def together(found: reader.Read) -> tuple:
    return found.words, found.readings, found.spoken, found.levels


@pytest.mark.parametrize("text", TEXTS, ids=ascii)
def test_it_says_what_its_parts_say(text):
    assert together(reader.read(text, spoken=True)) == apart(text)
    assert reader.read(text).confidence == [each.confidence for each in pinyin.annotate(text)]


def test_many_texts_are_read_as_each_alone():
    for text, found in zip(TEXTS, reader.read_all(TEXTS, spoken=True), strict=True):
        alone = reader.read(text, spoken=True)
        assert together(found) == together(alone)
        assert found.confidence == pytest.approx(alone.confidence, abs=0.015)  # sums in another order


def test_nothing_is_said_aloud_that_nobody_asked_for():
    assert reader.read("你好").spoken is None


def test_long_texts_do_not_change_their_neighbours():
    long = "春眠不觉晓" * 5_000
    assert [read.words for read in reader.read_all(["我们", long, "学习"])][::2] == [["我们"], ["学习"]]


@settings(deadline=None)
@given(st.lists(MIXED, max_size=4))
def test_any_texts_side_by_side_keep_to_themselves(texts):
    for text, found in zip(texts, reader.read_all(texts, spoken=True), strict=True):
        assert "".join(found.words) == text
        assert together(found) == apart(text)
