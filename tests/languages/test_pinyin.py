"""How characters are read: polyphones, neutral tones, both scripts, and how sure we are."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange.languages import pinyin

LEARNERS = Path(__file__).parent / "data" / "learner_polyphones.tsv"

TABLE = """
你好	ni3 hao3
朋友	peng2 you5
绿色	lu:4 se4
图书馆	tu2 shu1 guan3
我得走了	wo3 dei3 zou3 le5
他还没还书	ta1 hai2 mei2 huan2 shu1
银行行长	yin2 hang2 hang2 zhang3
東西	dong1 xi5
頭髮	tou2 fa4
暖和	nuan3 huo5
發現	fa1 xian4
音樂	yin1 yue4
花儿	hua1 r5
女儿	nu:3 er2
"""


@pytest.mark.parametrize("line", TABLE.strip().splitlines())
def test_words_are_read_as_the_dictionary_has_them(line):
    text, wanted = line.split("\t")
    assert pinyin.readings(text) == wanted.split()


def learners(part: str) -> list[tuple[str, set[str]]]:
    rows = [line.split("\t") for line in LEARNERS.read_text(encoding="utf-8").splitlines()[1:]]
    return [(sentence, set(readings.split("|"))) for sentence, readings, of in rows if of == part]


@pytest.mark.parametrize("part", ["tuned", "later", "mended", "held", "unseen"])
def test_learners_polyphones_are_read_right_19_times_in_20(part):
    rows = learners(part)
    read = pinyin.readings_all([sentence.replace("[", "").replace("]", "") for sentence, _ in rows])
    right = [s for (s, wanted), found in zip(rows, read, strict=True) if found[s.index("[")] in wanted]
    assert len(right) >= 0.95 * len(rows)


def test_the_set_of_learners_sentences_is_large_and_says_each_thing_once():
    sentences = [sentence for part in ("tuned", "later", "mended", "held", "unseen") for sentence, _ in learners(part)]
    assert len(sentences) == len(set(sentences)) >= 1300
    assert all(sentence.count("[") == 1 and sentence[sentence.index("[") + 2] == "]" for sentence in sentences)


def test_what_is_not_chinese_has_no_reading():
    assert pinyin.readings("A1 é，🙂𠮷") == [None] * 7
    assert pinyin.readings("我love你") == ["wo3", None, None, None, None, "ni3"]


def test_rare_characters_are_read():
    assert pinyin.readings("龘彧㐌") == ["da2", "yu4", "ta1"]


def test_a_character_with_one_reading_is_surer_than_an_open_question():
    sure, open_question = pinyin.annotate("您")[0], pinyin.annotate("他背")[1]
    assert sure.confidence > 0.95 > open_question.confidence > 0
    assert pinyin.annotate("!")[0] == pinyin.Reading(None, 0.0)


def test_many_texts_are_read_as_each_alone():
    texts = ["他还没还书", "", "银行行长说行", "重庆很重", "hello", "长大了头发长"]
    together, alone = pinyin.annotate_all(texts), [pinyin.annotate(text) for text in texts]
    assert pinyin.readings_all(texts) == [pinyin.readings(text) for text in texts]
    assert [[reading.pinyin for reading in text] for text in together] == [
        [reading.pinyin for reading in text] for text in alone
    ]
    for one, other in zip(sum(together, []), sum(alone, []), strict=True):
        assert abs(one.confidence - other.confidence) < 0.02  # sums of floats, in another order
    assert pinyin.annotate_all([]) == pinyin.readings_all([]) == []


def test_a_neutral_tone_that_comes_of_the_word_is_printed_with_the_word_and_not_cited():
    printed = [reading.pinyin for reading in pinyin.annotate("衣服和灯笼")]
    assert printed == ["yi1", "fu5", "he2", "deng1", "long5"]
    assert pinyin.readings("衣服和灯笼") == ["yi1", "fu2", "he2", "deng1", "long2"]


def test_the_zi_of_a_noun_is_neutral_and_that_of_a_son_is_not():
    assert pinyin.readings("杯子") == ["bei1", "zi5"]
    assert pinyin.readings("父子") == ["fu4", "zi3"]


def test_what_is_asked_twice_is_read_as_its_word():
    assert pinyin.readings("漂不漂亮")[0] == "piao4"


def test_what_is_dry_is_read_so_in_traditional_text():
    assert pinyin.readings("這件衣服乾了")[4] == "gan1"
    assert pinyin.readings("乾隆") == ["qian2", "long2"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("下著雨", "zhe5"), ("睡著了", "zhao2"), ("著名", "zhu4"), ("原著", "zhu4"), ("看著作業", "zhe5")],
)
def test_zhu_of_traditional_text_is_read_as_the_zhe_it_often_stands_for(text, wanted):
    assert pinyin.readings(text)[text.index("著")] == wanted


@pytest.mark.parametrize("phrase", ["我们都喜欢音乐还有长长的行列", "一", "不", "得", "我"])
def test_a_run_of_20_000_characters_is_read(phrase):
    text = phrase * (20_000 // len(phrase))
    assert len(pinyin.spoken(text)) == len(text)
    assert len(pinyin.readings(text)) == len(text)
    assert None not in pinyin.readings(text)


@given(st.text(st.characters(exclude_categories=()), max_size=60))
def test_any_text_has_a_reading_or_none_for_each_character(text):
    assert len(pinyin.readings(text)) == len(pinyin.spoken(text)) == len(text)


@given(st.text("一不我们的學習长還\ud800𠮷𰻝e\u0301\u200d👩🏽‍🚀\u202eא<b>&\0 \n。A1儿得", max_size=60))
def test_mixed_text_has_a_reading_or_none_for_each_character(text):
    assert len(pinyin.annotate(text)) == len(pinyin.spoken(text)) == len(text)
