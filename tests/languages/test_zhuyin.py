"""Zhuyin of pinyin, and tone marks in both."""

from unicodedata import normalize

import pytest
from pypinyin.pinyin_dict import pinyin_dict
from pypinyin.style.bopomofo import BopomofoConverter

from exchange.languages import zhuyin
from exchange.languages.lexicon import lexicon
from exchange.languages.tones import marked

TABLE = """
hao3	hǎo	ㄏㄠˇ
ma5	ma	˙ㄇㄚ
lu:4	lǜ	ㄌㄩˋ
lu:e4	lüè	ㄌㄩㄝˋ
zhi1	zhī	ㄓ
yi1	yī	ㄧ
yuan2	yuán	ㄩㄢˊ
wen4	wèn	ㄨㄣˋ
weng1	wēng	ㄨㄥ
xiong2	xióng	ㄒㄩㄥˊ
jiu3	jiǔ	ㄐㄧㄡˇ
gui4	guì	ㄍㄨㄟˋ
er2	ér	ㄦˊ
ou3	ǒu	ㄡˇ
dei3	děi	ㄉㄟˇ
r5	r	ㄦ
ng4	ǹg	ㄫˋ
hng5	hng	˙ㄏㄫ
hm1	hm̄	ㄏㄇ
ê2	ế	ㄝˊ
Wang2	Wáng	ㄨㄤˊ
AI4	ÀI	ㄞˋ
"""


@pytest.mark.parametrize("line", TABLE.strip().splitlines())
def test_syllables_are_written_with_marks_and_in_zhuyin(line):
    numbered, latin, signs = line.split("\t")
    assert (marked(numbered), zhuyin.from_pinyin(numbered)) == (latin, signs)


def test_every_syllable_of_the_lexicon_has_zhuyin():
    assert [name for name in lexicon().syllables if name and not zhuyin.from_pinyin(name)] == []


def test_zhuyin_agrees_with_another_converter():
    """pypinyin puts the neutral dot after the syllable, and knows neither r5 nor the syllables without a vowel."""
    other = BopomofoConverter()
    names = [name for name in lexicon().syllables if name and name[:-1] not in ("r", "m", "n", "ng", "hm", "hng")]
    differing = [n for n in names if other.to_bopomofo(marked(n)).strip("˙") != zhuyin.from_pinyin(n).strip("˙")]
    assert differing == []


def test_all_syllables_that_characters_have_agree_with_another_converter_in_all_tones():
    marks = str.maketrans("", "", "\u0304\u0301\u030c\u0300")
    readings = {reading for readings in pinyin_dict.values() for reading in readings.split(",")}
    letters = {normalize("NFC", normalize("NFD", each).replace("u\u0308", "ü").translate(marks)) for each in readings}
    written = letters - {"m", "n", "ng", "hm", "hng"}  # which pypinyin has otherwise, or not at all
    assert len(written) > 400
    other = BopomofoConverter()
    differing = [
        (name, tone)
        for name in written
        for tone in "12345"
        if other.to_bopomofo(marked(name + tone)).strip("˙") != (zhuyin.from_pinyin(name + tone) or "").strip("˙")
    ]
    assert differing == []


@pytest.mark.parametrize(
    ("numbered", "signs"),
    [("huar1", "ㄏㄨㄚㄦ"), ("zher4", "ㄓㄜˋㄦ"), ("ger1", "ㄍㄜㄦ"), ("dianr3", "ㄉㄧㄢˇㄦ"), ("wanr2", "ㄨㄢˊㄦ")],
)
def test_a_syllable_with_r_is_one_in_zhuyin(numbered, signs):
    assert zhuyin.from_pinyin(numbered) == signs


@pytest.mark.parametrize(
    ("typed", "written"), [("lue4", "lu:e4"), ("nue4", "nu:e4"), ("lve4", "lu:e4"), ("nv3", "nu:3")]
)
def test_syllables_are_known_as_keyboards_write_them(typed, written):
    assert zhuyin.from_pinyin(typed) == zhuyin.from_pinyin(written)


@pytest.mark.parametrize("text", ["", "xyz1", "hao", "hao9", "123", "ñ4"])
def test_what_is_no_syllable_has_no_zhuyin(text):
    assert zhuyin.from_pinyin(text) is None
