"""Zhuyin of pinyin, and tone marks in both."""

import pytest
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


def test_a_syllable_with_r_is_one_in_zhuyin():
    assert zhuyin.from_pinyin("huar1") == "ㄏㄨㄚㄦ"


@pytest.mark.parametrize("text", ["", "xyz1", "hao", "hao9", "123", "ñ4"])
def test_what_is_no_syllable_has_no_zhuyin(text):
    assert zhuyin.from_pinyin(text) is None
