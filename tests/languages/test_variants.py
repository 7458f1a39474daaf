"""Simplified and Traditional, from one to the other."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange.languages import variants

GOLD = [line.split("\t") for line in (Path(__file__).parent / "data" / "s2t.tsv").read_text("utf-8").splitlines()[1:]]


@pytest.mark.parametrize(("simplified", "accepted"), GOLD)
def test_words_with_two_traditional_forms_get_the_right_one(simplified, accepted):
    assert variants.to_traditional(simplified) in accepted.split("|")


@pytest.mark.parametrize(("simplified", "accepted"), GOLD)
def test_they_come_back_to_simplified(simplified, accepted):
    assert variants.to_simplified(variants.to_traditional(simplified)) == simplified


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [
        ("我的余先生", "我的余先生"),
        ("钟老师来了", "鍾老師來了"),
        ("他姓范", "他姓范"),
        ("多余先生", "多餘先生"),
        ("关于先生", "關於先生"),
        ("衣服都干了吗", "衣服都乾了嗎"),
        ("他干的好事", "他幹的好事"),
        ("他干了三年", "他幹了三年"),
        ("找老干部", "找老幹部"),
    ],
)
def test_surnames_and_dry_things_keep_their_characters(simplified, traditional):
    assert variants.to_traditional(simplified) == traditional


@pytest.mark.parametrize(
    ("text", "region", "wanted"),
    [
        ("软件和视频", "TW", "軟體和影片"),
        ("软件和视频", None, "軟件和視頻"),
        ("这里面", "HK", "這裏面"),
        ("出租车", "TW", "計程車"),
    ],
)
def test_regions_have_their_words_and_forms(text, region, wanted):
    assert variants.to_traditional(text, region) == wanted


@given(st.text(st.characters(exclude_categories=()), max_size=60), st.sampled_from([None, "TW", "HK"]))
def test_any_text_can_be_converted(text, region):
    assert variants.to_traditional(text, region) is not None
    assert variants.to_simplified(text) is not None


@given(st.text("abc <b>&\ud800🙂\u202eא\u0301\n", max_size=40))
def test_what_is_not_chinese_stays_as_it_is(text):
    assert variants.to_traditional(text) == variants.to_simplified(text) == text
