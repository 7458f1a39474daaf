"""Cutting Chinese text into words that the dictionary has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange.languages import segment
from exchange.languages.lexicon import lexicon

TABLE = """
我 在 图书馆 等 你
他 把 书 还给 了 图书馆 。
我们 學習 中文
I love 北京 ， really !
"""


@pytest.mark.parametrize("line", TABLE.strip().splitlines())
def test_a_text_is_cut_into_words(line):
    words = line.split(" ")
    text = "".join(words)
    assert [word for word in segment.words(text) if word in words] == [w for w in words if w in segment.words(text)]
    assert "".join(segment.words(text)) == text


def test_every_word_of_more_than_one_character_is_in_the_dictionary():
    text = "他在克里米亚半岛的某某小镇上吃了一碗麻辣小面，然后走走停停地回到了旅馆。"
    assert [w for w in segment.words(text) if len(w) > 1 and not lexicon().has(w)] == []


def test_traditional_text_is_cut_like_its_simplified_twin():
    traditional, simplified = segment.words("他的頭髮乾了以後就去理髮店"), segment.words("他的头发干了以后就去理发店")
    assert [len(word) for word in traditional] == [len(word) for word in simplified]


def test_the_pieces_of_a_long_run_without_spaces_join_to_it():
    text = "春眠不觉晓处处闻啼鸟" * 2000
    assert "".join(segment.words(text)) == text


def test_nothing_is_cut_into_nothing():
    assert segment.words("") == []


@given(st.text(st.characters(exclude_categories=()), max_size=60))
def test_pieces_of_any_text_join_to_it(text):
    assert "".join(segment.words(text)) == text


@given(st.text("我们的学習\ud800頭髮𠮷𰻝e\u0301\u200d👩🏽‍🚀\u202eא<b>&\0 \n。A1", max_size=60))
def test_pieces_of_mixed_text_join_to_it(text):
    assert "".join(segment.words(text)) == text
