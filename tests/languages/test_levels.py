"""How hard words are, and how much of a text a reader of a level knows."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exchange.languages import levels
from exchange.languages.codes import CEFR, HSK

LISTED = [
    ("银行", "HSK2"), ("銀行", "HSK2"), ("你好", None), ("的", "HSK1"), ("地道", "HSK7"), ("结构", "HSK4"),
    ("阿拉伯语", "HSK7"), ("一番", "HSK6"), ("有劲儿", "HSK4"), ("鸳鸯", None), ("喝茶", None), ("", None),
    ("go", "A1"), ("went", "A1"), ("Went", "A1"), ("found", "A1"), ("children", "A1"), ("ubiquitous", None),
    ("colour", "A1"), ("organise", "A2"), ("unreliably", "C1"), ("alarm clock", "A2"), ("smartphone", None),
    ("xyzzyq", None), ("London", None), ("\ud800", None), ("👩‍👧", None),
]  # fmt: skip


@pytest.mark.parametrize(("word", "level"), LISTED, ids=ascii)
def test_the_level_of_a_word(word: str, level: str | None) -> None:
    assert levels.of_word(word) == level


CHINESE = [
    # text, the words that count with their levels
    ("我喜欢喝茶。", [("我", 1), ("喜欢", 1), ("喝茶", 1)]),
    ("他昨天去了北京大学学习汉语。", [("他", 1), ("昨天", 1), ("去", 1), ("了", 1), ("学习", 1), ("汉语", 1)]),
    ("今天天氣很好", [("今天", 1), ("天氣", 1), ("很", 1), ("好", 1)]),
    ("我们去玩", [("我们", 1), ("去", 1), ("玩", 1)]),
    ("这个鸳鸯", [("这个", 1), ("鸳鸯", None)]),
    ("帮我把手机拿过来", [("帮", 1), ("我", 1), ("把", 3), ("手机", 1), ("拿", 1), ("过来", 2)]),
    ("他的研究生活很苦", [("他", 1), ("的", 1), ("研究", 4), ("生活", 2), ("很", 1), ("苦", 4)]),
    ("What does 加油 mean?", [("加油", 2)]),
    ("2026年11月21日", [("年", 1), ("月", 1), ("日", 1)]),
    ("No Chinese here", []),
    ("", []),
    ("！？。……", []),
]


@pytest.mark.parametrize(("text", "marks"), CHINESE)
def test_chinese_words_that_count(text: str, marks: list[tuple[str, int | None]]) -> None:
    found = [(text[mark.start : mark.end], mark.level) for mark in levels.chinese_marks(text)]
    assert found == [(word, f"HSK{level}" if level else None) for word, level in marks]


ENGLISH = [
    ("I like tea.", [("I", "A1"), ("like", "A1"), ("tea", "A1")]),
    ("She doesn't swim", [("She", "A1"), ("doesn't", "A1"), ("swim", "A1")]),
    ("I’ll go, won’t I?", [("I’ll", "A1"), ("go", "A1"), ("won’t", "A1"), ("I", "A1")]),
    ("We went to London.", [("We", "A1"), ("went", "A1"), ("to", "A1")]),
    ("A smartphone", [("A", "A1"), ("smartphone", "B2")]),
    ("a well-known café", [("a", "A1"), ("well-known", "A2"), ("café", "A1")]),
    ("xyzzyq the 3 of 5", [("xyzzyq", None), ("the", "A1"), ("of", "A1")]),
    ("我想 learn 中文", [("learn", "A1")]),
    ("see https", [("see", "A1"), ("https", "B1")]),
    ("", []),
    ("没有", []),
]


@pytest.mark.parametrize(("text", "marks"), ENGLISH)
def test_english_words_that_count(text: str, marks: list[tuple[str, str | None]]) -> None:
    assert [(text[mark.start : mark.end], mark.level) for mark in levels.english_marks(text)] == marks


SHARES = [
    ("我喜欢喝茶。", "HSK1", 1.0),
    ("这个鸳鸯", "HSK1", 0.5),
    ("这个鸳鸯", "HSK7", 0.5),
    ("I like tea.", "A1", 1.0),
    ("The ubiquitous tea", "A2", 2 / 3),
    ("The ubiquitous tea", "C2", 1.0),
    ("I like 鸳鸯", "A1", 1.0),
    ("I like 鸳鸯", "HSK1", 0.0),
    ("", "A1", 1.0),
    ("123 ！", "HSK3", 1.0),
]


@pytest.mark.parametrize(("text", "level", "share"), SHARES)
def test_how_much_of_a_text_a_reader_knows(text: str, level: str, share: float) -> None:
    assert levels.known_share(text, level) == pytest.approx(share)


@pytest.mark.parametrize("level", ["", "HSK8", "a1", "zh", "7-9"])
def test_a_level_that_is_none_is_refused(level: str) -> None:
    with pytest.raises(ValueError, match="No such level"):
        levels.known_share("你好", level)


PIECES = st.sampled_from(
    ["银行", "鸳鸯", "T恤", "went", "London", "’", "-", " ", "\ud83d", "\x00", "𠮷", "👩‍👧", "ש", "\u0301"]
)


@settings(deadline=None)
@given(st.lists(PIECES | st.text(max_size=5), max_size=12).map("".join))
def test_whoever_knows_more_words_knows_no_less_of_a_text(text: str) -> None:
    for scale in (HSK, CEFR):
        shares = [levels.known_share(text, level) for level in scale]
        assert shares == sorted(shares)
        assert all(0 <= share <= 1 for share in shares)


@pytest.mark.parametrize("text", ["一" * 20_000, "a" * 20_000, "a-" * 10_000, "𠮷" * 20_000, "A. " * 7_000], ids=len)
def test_endless_texts_are_read(text: str) -> None:
    assert 0 <= levels.known_share(text, "HSK3") <= 1
    assert 0 <= levels.known_share(text, "B1") <= 1
