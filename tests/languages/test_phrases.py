"""A phrase of a sentence: its forms in both scripts, and the neighbours that decide how it is read."""

import pytest

from exchange.languages import phrases


@pytest.mark.parametrize(
    ("phrase", "readings", "forms"),
    [
        ("銀行", "yin2 hang2", {"银行", "銀行"}),
        ("头发", "tou2 fa5", {"头发", "頭髮"}),
        ("乾了", "gan1 le5", {"干了", "乾了"}),
        ("幹了", "gan4 le5", {"干了", "幹了"}),
        ("你好", "ni3 hao3", {"你好"}),
        ("花兒", "hua1 r5", {"花儿", "花兒"}),
    ],
)
def test_both_scripts_where_the_reading_fits(phrase, readings, forms):
    assert phrases.forms(phrase, readings.split()) == forms


def test_neighbours_are_words():
    text = "他还没还书给我，对吧？"
    assert [text[a:b] for a, b in phrases.contexts(text, 3, 4)] == ["还", "没还", "还书", "没还书"]


def test_marks_are_no_neighbours():
    assert phrases.contexts("好，行！", 2, 3) == [(2, 3)]


def test_a_stretch_grows_to_whole_words():
    assert phrases.around("研究生命起源", 3, 4) == (2, 4)
