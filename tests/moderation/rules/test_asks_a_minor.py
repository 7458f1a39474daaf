"""Asking a young member where they are to be found."""

import pytest

from exchange.moderation.rules import Passage
from exchange.moderation.rules.asks_a_minor import AsksAMinor


def find(text: str, *, to_a_minor: bool = True) -> str:
    return AsksAMinor().find(Passage(text, speaks_to_protected=to_a_minor))


@pytest.mark.parametrize(
    "text",
    [
        "答案是 goes。你在哪个学校？",
        "你住在哪里呀",
        "發張你的照片",
        "你的电话多少",
        "你一个人在家吗",
        "别告诉你爸妈",
        "加我微信聊",
        "Which school do you go to?",
        "where do you live",
        "What's your WeChat?",
        "Send me a pic of you",
        "don’t tell your parents",
    ],
)
def test_is_noticed_when_a_minor_is_spoken_to(text):
    assert find(text)
    assert not find(text, to_a_minor=False) or "微信" in text


@pytest.mark.parametrize(
    "text",
    [
        "He goes to school by bus.",
        "“你在做什么”里的“在”表示进行。",
        "The phone number in the exercise is made up.",
        "Use “goes” because he is one person.",
        "你写得很好！",
    ],
)
def test_help_with_homework_is_left_alone(text):
    assert not find(text)
