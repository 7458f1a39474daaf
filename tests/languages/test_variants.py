"""Simplified and Traditional, from one to the other."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange.languages import variants

GOLD = [line.split("\t") for line in (Path(__file__).parent / "data" / "s2t.tsv").read_text("utf-8").splitlines()[1:]]


TWIN = [
    line.split("\t") for line in (Path(__file__).parent / "data" / "s2t-twin.tsv").read_text("utf-8").splitlines()[1:]
]


@pytest.mark.parametrize("part", ["first", "unseen"])
def test_a_twin_list_is_converted_right_98_times_in_100_and_comes_back(part):
    rows = [(simplified, accepted.split("|")) for simplified, accepted, of in TWIN if of == part]
    converted = [variants.to_traditional(simplified) for simplified, _ in rows]
    right = [text for text, (_, accepted) in zip(converted, rows, strict=True) if text in accepted]
    assert len(right) >= 0.98 * len(rows)
    assert [variants.to_simplified(text) for text in converted] == [simplified for simplified, _ in rows]


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
        ("干了这杯酒", "乾了這杯酒"),
        ("系上安全带", "繫上安全帶"),
        ("中文系上学期", "中文系上學期"),
        ("关系着我们", "關係著我們"),
        ("把马系在树上", "把馬繫在樹上"),
        ("不准你去", "不准你去"),
        ("说得不准", "說得不準"),
        ("他一出门", "他一出門"),
        ("一出好戏", "一齣好戲"),
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


def test_the_region_is_named_in_any_case_and_others_are_refused():
    assert variants.to_traditional("软件", "tw") == variants.to_traditional("软件", "TW") == "軟體"
    assert variants.to_traditional("软件", "hk") == "軟件"
    with pytest.raises(ValueError, match="TW, HK"):
        variants.to_traditional("软件", "XX")


@pytest.mark.parametrize(
    ("traditional", "simplified"),
    [
        ("妳看著這個著名的作家", "你看着这个著名的作家"),
        ("睡著了", "睡着了"),
        ("拿著作業", "拿着作业"),
        ("原著", "原著"),
        ("甚麼", "什么"),
    ],
)
def test_taiwan_writing_becomes_what_mainlanders_write(traditional, simplified):
    assert variants.to_simplified(traditional) == simplified


@given(st.text(st.characters(exclude_categories=()), max_size=60), st.sampled_from([None, "TW", "HK"]))
def test_any_text_can_be_converted(text, region):
    assert variants.to_traditional(text, region) is not None
    assert variants.to_simplified(text) is not None


@given(st.text("abc <b>&\ud800🙂\u202eא\u0301\n", max_size=40))
def test_what_is_not_chinese_stays_as_it_is(text):
    assert variants.to_traditional(text) == variants.to_simplified(text) == text
