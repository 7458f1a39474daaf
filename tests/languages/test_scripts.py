"""The language and script of short posts."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange.languages.scripts import language_of, script_of

GOLD = Path(__file__).parent / "data" / "langid.tsv"
TWIN = Path(__file__).parent / "data" / "langid-twin.tsv"
OURS = {"zh-hans": "zh", "zh-hant": "zh", "en": "en", "pinyin": "pinyin"}


def gold():
    with GOLD.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(row["text"], row["lang"] if row["lang"] in OURS.values() else None) for row in rows]


@pytest.mark.parametrize(("text", "language"), gold())
def test_the_gold_list(text, language):
    assert OURS.get(language_of(text)) == language


@pytest.mark.parametrize("part", ["first", "second", "third", "unseen"])
def test_the_twin_lists_are_filed_right_98_times_in_100(part):
    rows = [line.split("\t") for line in TWIN.read_text(encoding="utf-8").splitlines()[1:]]
    rows = [(text.replace("\\n", "\n"), wanted.split(",")) for text, wanted, of in rows if of == part]
    right = [text for text, wanted in rows if (language_of(text) or "") in wanted]
    assert len(right) >= 0.98 * len(rows)


CASES = [
    # English that asks about Chinese
    ("What's the difference between 知道 and 认识?", "en"),
    ("How do I pronounce 绿色", "en"),
    ("Is this correct 我昨天去了北京看了我的朋友", "en"),
    ("Please correct my Chinese:\n我是学生在北京大学已经两年了。我喜欢吃中国菜。", "en"),
    ("Please correct this:\n\n我昨天很累，所以我没有去上课，我在家里睡觉了。", "en"),
    ("why is it 我们 and not 咱们 here?", "en"),
    ("I learned 加油 today! (it means “add oil”)", "en"),
    ("把 is so hard for me", "en"),
    ("My teacher said 你真棒 and I was so happy", "en"),
    ("「你吃了吗」 means hello?", "en"),
    ("Can I say 我是很好?", "en"),
    ("What does this mean? 只要功夫深，铁杵磨成针", "en"),
    ("the 了 particle", "en"),
    ("is の used in Chinese too?", "en"),
    ("When do you use 一点儿 vs 有点儿", "en"),
    # Chinese that asks about English
    ("请问 awkward 怎么翻译比较自然？", "zh-hans"),
    ("make 和 do 的区别是什么", "zh-hans"),
    ("in 和 on 怎么用", "zh-hans"),
    ("How do you do 是什么意思", "zh-hans"),
    ("What's up 应该怎么回答？", "zh-hans"),
    ("請問 I couldn't agree more 是什麼意思？", "zh-hant"),
    ("幫我看看這句對不對：I have been to Taipei last year.", "zh-hant"),
    ("这句话 “I am interesting in music” 对吗", "zh-hans"),
    ("可以说 long time no see 吗", "zh-hans"),
    ("老师说 practice makes perfect，你们同意吗？", "zh-hans"),
    ("想问一下 “how come” 和 “why” 有什么不同", "zh-hans"),
    ("今天 meeting 好多，deadline 又提前了 😭", "zh-hans"),
    ("我家的猫叫 Lucky", "zh-hans"),
    ("iPhone 的中文怎么说", "zh-hans"),
    ("求帮忙改作文\n\nMy name is Li Hua. I am a student from China and I like reading books very much.", "zh-hans"),
    # Chinese, simple and traditional
    ("你好", "zh-hans"),
    ("了", "zh-hans"),
    ("这是什么？", "zh-hans"),
    ("這是什麼？", "zh-hant"),
    ("我哋聽日去邊度食飯呀", "zh-hant"),
    ("電腦壞掉了", "zh-hant"),
    ("头发", "zh-hans"),
    ("乾杯！祝大家新年快樂", "zh-hant"),
    ("“这个”用繁體怎麼寫？", "zh-hant"),
    ("A: 你去哪儿？\nB: 我去学校。", "zh-hans"),
    ("早上好：Good morning", "zh-hans"),
    ("美の味，一家新开的奶茶店", "zh-hans"),
    ("10:30 见", "zh-hans"),
    ("看这里 https://example.com/how-do-you-say-this-in-english 很有用", "zh-hans"),
    ("@peter_parker 你说得对", "zh-hans"),
    ("我在用 `print(the answer to everything)`", "zh-hans"),
    # English
    ("Hello!", "en"),
    ("I'm going to the café with my fiancé", "en"),
    ("he made me a nice banana cake", "en"),
    ("can you hang on", "en"),
    ("same here", "en"),
    ("change", "en"),
    ("Beijing", "en"),
    ("Note: this is a test", "en"),
    ("gonna be late lol", "en"),
    ("naïve", "en"),
    ("What's the meaning of 你是什么意思", "en"),
    ("Merci", None),
    ("Look forward to hearing from you.", "en"),
    ("raining cats and dogs", "en"),
    # Pinyin
    ("ni hao", "pinyin"),
    ("women shi hao pengyou", "pinyin"),
    ("xièxie", "pinyin"),
    ("xiexie", "pinyin"),
    ("ni3 hao3 ma5", "pinyin"),
    ("Wǒ zài Běijīng xué Zhōngwén.", "pinyin"),
    ("wo zhu zai Shanghai", "pinyin"),
    ("zhe ge duo shao qian", "pinyin"),
    ("lǜsè", "pinyin"),
    ("ta bu zai jia", "pinyin"),
    ("jiayou!", "pinyin"),
    ("shenme", "pinyin"),
    ("晚安 good night", "zh-hans"),
    ("IELTS 写作怎么提高", "zh-hans"),
    ("所以 “so” 跟 “therefore” 一样吗", "zh-hans"),
    ("Why do Chinese people say 吃了吗", "en"),
    ("I'm 19, from 成都", "en"),
    ("Here is my diary in Chinese. 今天天气很好，我和朋友去公园玩了一天，晚上我们去吃了火锅，非常开心。", "en"),
    ("xi'an zai nar", "pinyin"),
    ("What does nǐ hǎo mean?", "en"),
    ("What is the tone of hao in ni hao?", "en"),
    # Neither
    ("¿Cómo estás? Muy bien, gracias", None),
    ("Ich spreche ein bisschen Deutsch und du", None),
    ("Je suis étudiant", None),
    ("Привет, как дела?", None),
    ("สวัสดีครับ", None),
    ("ありがとうございます", None),
    ("カラオケ", None),
    ("오늘 날씨가 좋네요", None),
    ("xin chào, tôi là người Việt Nam", None),
    ("12345", None),
    ("", None),
    ("！！！", None),
    ("？？？……", None),
    ("https://example.com/", None),
]


@pytest.mark.parametrize(("text", "language"), CASES)
def test_posts_of_our_own(text, language):
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("学习汉语", "zh-hans"),
        ("學習漢語", "zh-hant"),
        ("你好", None),
        ("后来", "zh-hans"),
        ("後來", "zh-hant"),
        ("皇后", None),
        ("台灣", "zh-hant"),
        ("台湾", "zh-hans"),
        ("着", None),
        ("ひらがなで書く", None),
        ("這個词", "zh-hant"),
        ("English", None),
        ("", None),
    ],
)
def test_the_script_of_a_passage(text, script):
    assert script_of(text) == script


@given(st.text())
def test_any_text_has_an_answer(text):
    assert language_of(text) in {"zh-hans", "zh-hant", "en", "pinyin", None}


def test_a_long_word_of_pinyin_syllables_is_looked_at_only_so_far():
    assert language_of("nan" * 6000 + "x") == "en"
