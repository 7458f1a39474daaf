"""Readings as said: 一 and 不, third tones, neutral tones, 儿."""

from pathlib import Path

import pytest

from exchange.languages import pinyin
from exchange.languages.tones import marked

GOLD = Path(__file__).parent / "data" / "pinyin-sandhi-neutral.tsv"
TWIN = Path(__file__).parent / "data" / "pinyin-sandhi-twin.tsv"

TABLE = """
不去	bú qù
不吃	bù chī
去不去	qù bu qù
对不起	duì bu qǐ
喜不喜欢	xǐ bu xǐ huan
一次	yí cì
一些	yì xiē
一起走	yì qǐ zǒu
说一说	shuō yi shuō
第一次	dì yī cì
一九九一年	yī jiú jiǔ yī nián
一百一十一	yì bǎi yī shí yī
一年级	yī nián jí
每一个	měi yí ge|měi yí gè
唯一的	wéi yī de
一会儿	yí huìr
小姐	xiáo jie
奶奶	nǎi nai
想想	xiáng xiang
看看	kàn kan
我喜欢你	wó xǐ huan nǐ
水果很好	shuí guǒ hén hǎo
洗手间	xí shǒu jiān
头发	tóu fa
关系	guān xi
雨伞，我	yú sǎn wǒ
"""


@pytest.mark.parametrize("line", GOLD.read_text(encoding="utf-8").splitlines()[1:])
def test_words_are_said_as_teachers_say_them(line):
    text, wanted = line.split("\t")
    assert " ".join(marked(reading) for reading in pinyin.spoken(text) if reading) in wanted.split("|")


@pytest.mark.parametrize("line", TABLE.strip().splitlines())
def test_tones_change_beside_each_other(line):
    text, wanted = line.split("\t")
    assert pinyin.marked(pinyin.spoken(text)) in wanted.split("|")


def test_citation_readings_keep_their_tones():
    assert pinyin.readings("你好不是一个") == ["ni3", "hao3", "bu4", "shi4", "yi1", "ge4"]


def test_many_texts_are_said_as_each_alone():
    texts = ["你好", "", "一天", "我很好"]
    assert pinyin.spoken_all(texts) == [pinyin.spoken(text) for text in texts]
    assert pinyin.spoken_all([]) == []


@pytest.mark.parametrize("part", ["first", "second"])
def test_the_twin_lists_are_said_right_97_times_in_100(part):
    rows = [line.split("\t") for line in TWIN.read_text(encoding="utf-8").splitlines()[1:]]
    rows = [(text, wanted.split("|")) for text, wanted, of in rows if of == part]
    said = pinyin.spoken_all([text for text, _ in rows])
    right = [text for (text, wanted), found in zip(rows, said, strict=True) if pinyin.marked(found) in wanted]
    assert len(right) >= 0.97 * len(rows)


@pytest.mark.parametrize("text", ["说说", "我们听听看", "等等我", "你等等"])
def test_a_verb_said_twice_is_neutral_the_second_time(text):
    at = next(i for i in range(len(text)) if text[i] == text[i + 1])
    assert pinyin.spoken(text)[at + 1].endswith("5")


def test_and_so_on_is_no_waiting():
    assert pinyin.marked(pinyin.spoken("苹果、香蕉等等")).endswith("déng děng")
