"""What a question is about, without the words around it."""

import pytest

from exchange.search.frames import asked_about
from exchange.search.query import parse


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("what does 666 mean", "666"),
        ("What's the difference between kind of and sort of?", "kind of and sort of"),
        ("how do you say 麻烦 in English", "麻烦"),
        ("how do I say I'm just looking", "i'm just looking"),
        ("meaning of no cap", "no cap"),
        ("种草是什么意思", "种草"),
        ("種草是什麼意思？", "种草"),
        ("請問「加油」的英文", None),
        ("加油的英文", "加油"),
        ("怎么用英语说打包", "打包"),
        ("请问廁所怎麼問", "厕所"),
        ("would rather 例句", "would rather"),
    ],
)
def test_the_frame_is_left_out(typed, left):
    asked = [" ".join(piece.text for piece in passage.asked) for passage in parse(typed).passages if passage.asked]
    assert asked == ([left] if left else [])


@pytest.mark.parametrize("typed", ["麻烦你", "stinky tofu", "how are you", "什么意思", "怎么", "what is", "的", ""])
def test_what_has_no_frame_or_nothing_else_stays(typed):
    assert not any(passage.asked for passage in parse(typed).passages)


@pytest.mark.parametrize("part", ["英语怎么说", "怎么用", "什么", "的", "what is the ", "how do you ", "please ", " "])
def test_long_repetitions_are_read_to_their_end(part):
    start, end = asked_about(part * 60 + "x")
    assert start <= end
