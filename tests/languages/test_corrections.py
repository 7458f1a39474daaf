"""What a correction changed: marks as a teacher would make them, and both texts kept to the letter."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange.languages.corrections import Span, changes, corrected_of, difference, original_of

GOLD = Path(__file__).parent / "data" / "correction-diffs.tsv"
SIGNS = {"removed": "[-{}-]", "moved_from": "[-{}-]", "added": "{{+{}+}}", "moved_to": "{{+{}+}}", "kept": "{}"}


def gold():
    with GOLD.open(encoding="utf-8", newline="") as lines:
        return [tuple(row.values()) for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)]


def marked(spans):
    """The spans in the notation of the gold list, with spaces outside the marks."""
    shown = ""
    for span in spans:
        core = span.text.strip() if span.kind != "kept" else span.text
        before, _, after = span.text.partition(core)
        shown += before + SIGNS[span.kind].format(core) + after
    return shown


@pytest.mark.parametrize(("language", "original", "corrected", "wanted"), gold())
def test_the_gold_list(language, original, corrected, wanted):
    assert marked(difference(original, corrected, language)) == wanted


@pytest.mark.parametrize(
    ("language", "original", "corrected", "wanted", "count"),
    [
        ("en", "Same.", "Same.", "Same.", 0),
        ("en", "", "", "", 0),
        ("en", "", "Hello.", "{+Hello.+}", 1),
        ("en", "Hello.", "", "[-Hello.-]", 1),
        ("en", "This is red car.", "This is a red car.", "This is {+a+} red car.", 1),
        (
            "en",
            "Its cost is half than other.",
            "Its cost is half than the other.",
            "Its cost is half than {+the+} other.",
            1,
        ),
        ("en", "i like tea", "I like tea.", "[-i-]{+I+} like tea{+.+}", 2),
        ("en", "I dont know", "I don't know", "I [-dont-]{+don't+} know", 1),
        ("en", "Yesterday I went home.", "I went home yesterday.", "[-Yesterday-] I went home {+yesterday+}.", 1),
        ("en", "I have 加油 today.", "I said 加油 today.", "I [-have-]{+said+} 加油 today.", 1),
        ("zh-hans", "学生大概做飞机去北京", "学生大概坐飞机去北京", "学生大概[-做-]{+坐+}飞机去北京", 1),
        ("zh-hans", "不愿意这么过分的喜欢歌手", "不愿意这么过分地喜欢歌手", "不愿意这么过分[-的-]{+地+}喜欢歌手", 1),
        ("zh-hant", "我們一起吃飯了昨天。", "我們昨天一起吃飯了。", "我們{+昨天+}一起吃飯了[-昨天-]。", 1),
        ("zh", "我用 Pyton 写。", "我用 Python 写。", "我用 [-Pyton-]{+Python+} 写。", 1),
        ("zh", "太好了👍", "太好了👍🏽", "太好了[-👍-]{+👍🏽+}", 1),
    ],
)
def test_marks_a_teacher_would_make(language, original, corrected, wanted, count):
    spans = difference(original, corrected, language)
    assert marked(spans) == wanted
    assert changes(spans) == count


def test_only_the_changed_letters_of_a_bent_word_are_tinted():
    removed, added = difference("usefull", "useful", "en")
    assert removed == Span("removed", "usefull", (("useful", False), ("l", True)))
    assert added == Span("added", "useful", (("useful", False),))


def test_an_unlike_word_is_changed_as_a_whole():
    assert [span.parts for span in difference("by", "on", "en")] == [(), ()]


def test_chinese_characters_are_not_tinted():
    assert all(not span.parts for span in difference("他说的好", "他说得好", "zh"))


def test_a_piece_that_went_elsewhere_is_one_move():
    spans = difference("我学习中文三年了已经。", "我已经学习中文三年了。", "zh")
    ends = [span for span in spans if span.move]
    assert ends == [Span("moved_to", "已经", move=1), Span("moved_from", "已经", move=1)]
    assert changes(spans) == 1


def test_a_removed_comma_does_not_move():
    spans = difference("好，我们走吧明天", "好我们走，吧明天", "zh")
    assert {span.kind for span in spans} == {"kept", "removed", "added"}


def test_two_moves_have_two_numbers():
    spans = difference("已经我来了。¶也他来了。".replace("¶", "\n"), "我已经来了。¶他也来了。".replace("¶", "\n"), "zh")
    assert sorted(span.move for span in spans if span.move) == [1, 1, 2, 2]


def test_no_mark_runs_across_the_end_of_a_sentence():
    original = "I am agree. He go home. We likes it."
    corrected = "I agree. He goes home. We like it."
    assert marked(difference(original, corrected, "en")) == (
        "I [-am-] agree. He [-go-]{+goes+} home. We [-likes-]{+like+} it."
    )


def test_a_sentence_left_out_is_one_mark():
    spans = difference("我很好。我也是学生。谢谢你。", "我很好。谢谢你。", "zh")
    assert marked(spans) == "我很好。[-我也是学生。-]谢谢你。"


def test_a_sentence_divided_in_two_keeps_its_words():
    spans = difference("I like tea, it is hot.", "I like tea. It is hot.", "en")
    assert "".join(span.text for span in spans if span.kind == "kept").replace(" ", "") == "Iliketeaishot."


def test_long_texts_are_compared_too():
    words = [f"word{number}" for number in range(700)]
    other = [*words[:350], "new", *words[351:]]
    spans = difference(" ".join(words), " ".join(other), "en")
    assert [span.text for span in spans if span.kind in ("removed", "added")] == ["word350", "new"]


PIECES = st.sampled_from(
    [*"你好的了，。！我他a. \n'’-😊\u0301\u200d", "I ", "am ", "the ", "to ", "go", "goes", "已经", "Mr. ", "e.g."]
)
TEXTS = st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=40)


@given(TEXTS, TEXTS, st.sampled_from(["en", "zh", "zh-hans", "zh-hant"]))
def test_both_texts_can_be_read_back(original, corrected, language):
    spans = difference(original, corrected, language)
    assert original_of(spans) == original
    assert corrected_of(spans) == corrected


@given(TEXTS, TEXTS)
def test_parts_are_the_text_again_and_moves_have_two_ends(original, corrected):
    spans = difference(original, corrected, "en")
    assert all("".join(piece for piece, _ in span.parts) == span.text for span in spans if span.parts)
    away = sorted(span.move for span in spans if span.kind == "moved_from")
    assert away == sorted(span.move for span in spans if span.kind == "moved_to") == list(range(1, len(away) + 1))


@given(TEXTS)
def test_a_text_left_as_it_was_has_no_changes(text):
    assert changes(difference(text, text, "zh")) == 0


@given(TEXTS, TEXTS)
def test_different_texts_have_changes(original, corrected):
    assert (changes(difference(original, corrected, "en")) == 0) == (original == corrected)
