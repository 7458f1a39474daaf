"""Word for word: every piece of a line is there, and marks stay with the words they belong to."""

import pytest
from django.utils.html import escape

from exchange.reading.glossing import LONGEST, gloss
from exchange.reading.models import Annotation
from exchange.reading.original import Original, within

pytestmark = pytest.mark.django_db


def pieces(text: str, language: str = "zh-hans", target: str = "en") -> list[tuple[str, str]]:
    found = gloss(Original(language, "", text, f"<p>{escape(text)}</p>"), target)
    return [(piece.text, piece.meaning) for line in found.lines for piece in line] if found else []


def test_marks_stay_with_their_words():
    assert pieces("他说：“喜欢！”") == [("他", "he"), ("说：", "say"), ("“喜欢！”", "to like")]
    assert pieces("I help, (you) help.", "en", "zh-hans")[1:] == [
        (" ", ""),
        ("help,", "帮助"),
        (" ", ""),
        ("(you)", "你"),
        (" ", ""),
        ("help.", "帮助"),
    ]


def test_words_of_the_reader_s_own_language_are_left_alone():
    assert ("movie", "") not in [piece for piece in pieces("看movie") if piece[1]]
    assert "".join(text for text, _meaning in pieces("看movie")) == "看movie"


@pytest.mark.parametrize("text", ["我 喜欢（豆浆）。", "你好!!! 😀你", "「繁體」，好", "。。。我", "（（我"])
def test_nothing_is_lost(text):
    assert "".join(piece for piece, _meaning in pieces(text)) == text


def test_what_was_kept_when_the_text_was_written_is_used():
    text = Original("zh-hans", "", "", "<p>我喜欢豆浆</p>").texts[1]
    row = [0, 1, "wo3", "", 1.0, "", "myself"]
    Annotation.objects.keep([Annotation(digest=next(iter(digests(text))), text=text, version="x", words=[row])])
    assert pieces(text) == [("我", "myself"), ("喜欢豆浆", "")]


def digests(text: str) -> set[str]:
    from exchange.reading.models.annotation import digest_of

    return {digest_of(text)}


def test_line_by_line():
    original = Original("zh-hans", "早", "", "<p>我<br>你</p><p><strong>他</strong></p>", (("", "她"),))
    found = gloss(original, "en")
    assert ["".join(piece.text for piece in line) for line in found.lines] == ["早", "我", "你", "他", "她"]


@pytest.mark.parametrize(("length", "is_whole"), [(LONGEST, True), (LONGEST + 1, False)])
def test_as_much_as_bears_reading(length, is_whole):
    found = gloss(Original("zh-hans", "", "", f"<p>{'好' * length}</p>"), "en")
    assert found.is_whole is is_whole
    assert sum(len(piece.text) for line in found.lines for piece in line) == LONGEST


@pytest.mark.parametrize("text", ["", "123", "😀", "شكرا"])
def test_where_there_is_nothing_to_gloss_there_is_none(text):
    assert pieces(text) == []


@pytest.mark.parametrize(
    ("lines", "most", "kept"),
    [
        (["ab", "cd"], 4, ["ab", "cd"]),
        (["ab", "cd"], 3, ["ab"]),
        (["", "abcdef"], 3, ["", "abc"]),
        (["abcdef", "x"], 3, ["abc"]),
        ([], 3, []),
    ],
)
def test_only_as_much_as_fits(lines, most, kept):
    assert within(lines, most) == kept
