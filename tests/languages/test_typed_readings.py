"""Readings as people type them: marks, digits or zhuyin, spaced or not, for the characters they belong to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange.languages import tones, zhuyin
from exchange.languages.lexicon import lexicon
from exchange.languages.typed_readings import Slip, read

UNDERSTOOD = """
行长	háng zhǎng	hang2 zhang3
行长	hángzhǎng	hang2 zhang3
行长	Háng-Zhǎng	hang2 zhang3
行长	hang2zhang3	hang2 zhang3
行長	ㄏㄤˊ ㄓㄤˇ	hang2 zhang3
行長	ㄏㄤˊㄓㄤˇ	hang2 zhang3
行长	hang2 ㄓㄤˇ	hang2 zhang3
行长	ＨＡＮＧ２ zhɑnɡ３	hang2 zhang3
西安	xīān	xi1 an1
西安	Xī'ān	xi1 an1
西安	xī’ān	xi1 an1
先	xian1	xian1
朋友	péng you	peng2 you5
朋友	peng2 you5	peng2 you5
朋友	peng2you0	peng2 you5
朋友	ㄆㄥˊ ˙ㄧㄡ	peng2 you5
朋友	ㄆㄥˊㄧㄡ˙	peng2 you5
我们	wo3 men	wo3 men5
爸爸	ㄅㄚˋ ㄅㄚ	ba4 ba1
台湾	ㄊㄞˊㄨㄢ	tai2 wan1
女儿	nǚ'ér	nu:3 er2
女儿	nv3er2	nu:3 er2
女兒	nu:3 er2	nu:3 er2
女兒	ㄋㄩˇ ㄦˊ	nu:3 er2
略	lüè	lu:e4
略	lve4	lu:e4
略	lue4	lu:e4
花儿	huār	hua1 r5
花儿	hua1 r5	hua1 r5
花儿	ㄏㄨㄚㄦ	hua1 r5
玩儿	ㄨㄢˊㄦ	wan2 r5
儿	er2	er2
好	hăo	hao3
好	hǎo	hao3
好	ha\u030co	hao3
A股	gǔ	- gu3
"""

SLIPS = """
行长	hang2	count
行	háng zhǎng	count
行长	hang zhang	tone
行长	hang2 zhang	tone
的	de	tone
行	xyng2	syllable
行	<b>	syllable
行	2	syllable
行	☺	syllable
行	ה	syllable
行	行	syllable
好	hǎo2	count
"""


def rows(table: str) -> list[list[str]]:
    return [line.split("\t") for line in table.strip().splitlines()]


@pytest.mark.parametrize(("phrase", "typed", "wanted"), rows(UNDERSTOOD))
def test_it_is_understood(phrase, typed, wanted):
    assert [reading or "-" for reading in read(typed, phrase)] == wanted.split()


@pytest.mark.parametrize(("phrase", "typed", "kind"), rows(SLIPS))
def test_what_is_no_reading_of_it_says_why(phrase, typed, kind):
    with pytest.raises(Slip) as slip:
        read(typed, phrase)
    assert slip.value.kind == kind


def test_the_reason_names_what_was_typed():
    with pytest.raises(Slip) as slip:
        read("háng xyǔng", "行长")
    assert slip.value.part == "xyǔng"
    with pytest.raises(Slip) as slip:
        read("hang2 hang2 hang2", "行长")
    assert (slip.value.wanted, slip.value.found) == (2, 3)


@pytest.mark.parametrize(("typed", "kind"), [("", "empty"), (" \n ", "empty"), ("xian" * 50 + "1", "long")])
def test_nothing_and_too_much(typed, kind):
    with pytest.raises(Slip) as slip:
        read(typed, "行")
    assert slip.value.kind == kind


def test_every_syllable_comes_back_from_each_way_to_write_it():
    wrong = []
    for syllable in filter(None, lexicon().syllables):
        ways = [syllable, zhuyin.from_pinyin(syllable)] + [tones.marked(syllable)] * (syllable[-1] != "5")
        if syllable[:-1] not in ("r", "wong"):  # the last is Cantonese, and in zhuyin it is weng
            wrong += [(syllable, way) for way in ways if read(way, "好") != (syllable,)]
    assert wrong == []


@given(st.text(max_size=60), st.text("好行儿A，", min_size=1, max_size=12))
def test_whatever_is_typed_it_is_a_reading_or_a_slip(typed, phrase):
    try:
        found = read(typed, phrase)
    except Slip:
        return
    assert len(found) == len(phrase)
    assert all((reading is None) == (character in "A，") for reading, character in zip(found, phrase, strict=True))
