"""Cutting a text into sentences. In the table a ¦ stands wherever a sentence ends and the next begins."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange.languages.sentences import split

TABLE = """
你好。¦我是小明。
你好！¦你是谁？¦我是小明。
你好
了
我喜欢茶，她喜欢咖啡
今天很累。¦明天见
真的吗？！¦我不信。
太好了！！！¦谢谢大家。
啊？？？¦你说什么？
你好。 ¦我是小明。 ¦再见。
全角句点．¦也算。
半角｡¦也算｡
我去了北京，上海；然后回家了。
他说：你好。¦我说：再见。
我喜欢……算了。
我觉得……他不会来了。
是的……也许。
让我想想…… ¦好吧。
等等。。。我还没说完。
好吧。。¦再见。
……算了。
？？？你在干嘛？
“你去哪儿？”他问。
“你去哪儿？”他问道。
“快走！”妈妈大声地说。
“真的吗？¦你要走？”他问。
「你吃飽了嗎？」她笑著問。
他问：“你去哪儿？”¦我没有回答。
他说：“你好。”¦我说：“再见。”
他喊“救命！”就跑了。
“好的。”¦“谢谢。”
“你好！”，他说。
《你好，李焕英！》很好看。¦你看过吗？
我看了《谁来了？》。¦很好笑。
我去了（真的！）北京。
（你知道吗？）¦我喜欢茶。
你确定(?)吗？
价格是3.14元。¦很便宜。
版本2.0.1发布了。
3.苹果
1. 我喜欢茶。
我家有Wi-Fi。¦你家呢？
请看https://example.com/a?b=c。¦谢谢！
请看 https://example.com/a.b/c?d=e!f 谢谢。¦再见。
我的邮箱是li.ming@example.com。¦请写信。
见www.baidu.com。¦很好用。
我很开心！😊¦明天见。
我很开心！😊😊 ¦明天见。
我很开心！ 😊 ¦明天见。
我很开心😊。¦明天见。
好开心😊明天见
晚安。🌙
谢谢！:) ¦下次见。
不行。T_T ¦算了。
👍
早上好！☀️¦今天去哪儿？
全家人都来了！👨‍👩‍👧‍👦¦真热闹。
太贵了！¦我不买。¦走吧。
我叫Tom.¦我是学生。
I like tea.¦我也喜欢。
我很喜欢 Mr. Wang。¦他人很好。
Mr.王来了。
她说 OK.¦我们走吧。
我在 U.S. 学习。
早上8 a.m.起床。
几点了？¦9:30。
可以吗？¦谢谢。
Hello. ¦How are you?
Hello! ¦My name is Tom. ¦I am a student.
i like tea. ¦my sister likes coffee.
What? ¦No way!
Really?! ¦I don't believe it.
Wow!!! ¦That's great.
I have $3.50. ¦You have $2.
Pi is 3.14159.
It costs 1,000.50 dollars. ¦OK?
Mr. Smith met Dr. Lee. ¦They talked.
I study in the U.S. and the U.K. every year.
J. K. Rowling wrote it. ¦I read it.
John F. Kennedy was president.
So do I. ¦Me too.
My brother and I. ¦That is all.
I like fruit, e.g. apples and pears.
Bring food, drinks, etc. ¦We leave at ten.
Bring food, drinks, etc. and come.
We met at 5 p.m. ¦It was late.
We met at 5 p.m. yesterday.
See No. 5 on the list.
I said no. ¦He left.
See fig. 3 below. ¦It is clear.
On Jan. 5 we left.
Use Node.js and v1.2.3 of it. ¦It works.
Go to www.example.com. ¦It is good.
Go to https://example.com/a.html?x=1. ¦It is good.
Write to me@example.com. ¦Thanks.
"Where are you going?" he asked.
"Stop!" John said. ¦We stopped.
"Stop!" the old man shouted.
“Really?” she asked. ¦I nodded.
He said, "Go." ¦Then he left.
He said "Hi!" and left.
"Hi." ¦"Hello."
Well... I don't know.
Well... ¦She left.
I was... tired.
And then… nothing.
...and then he left.
I like it.¦My sister too.
I like it!¦My sister too.
I like it (a lot!) and you do too.
(I am joking.) ¦Let's go.
Did you know (?) this?
I'm so happy! 😀 ¦See you!
I'm so happy!😀 ¦See you!
I'm so happy 😀
Thanks! :) ¦Bye.
Oh no. :( ¦Sorry.
Is it "its" or "it's"? ¦Thanks.
The **bold one.** ¦Next.
Yahoo!, he said.
1. Get up.
I was born in 1999. ¦Then we moved.
Look at this: 你好。 ¦What does it mean?
What does 加油 mean? ¦谢谢！
我学了一个词：awkward. ¦很有用。
这句话 “I am fine.” 对吗？¦谢谢。
一行¶¦两行
First line¶¦second line
一行。¶¦两行。
一行¶¶¦两行¶
你好！¶¦😊
- 茶¶¦- 水
""".strip().splitlines()


def cases():
    return [line.replace("¶", "\n").split("¦") for line in TABLE]


@pytest.mark.parametrize("sentences", cases(), ids="¦".join)
def test_the_table(sentences):
    assert split("".join(sentences)) == sentences


def test_the_table_is_long_enough():
    assert len(TABLE) >= 100


def test_nothing_has_no_sentences():
    assert split("") == []


@pytest.mark.parametrize("text", [" ", "\n\n", "\u3000"])
def test_white_space_alone_is_kept_whole(text):
    assert split(text) == [text]


def test_white_space_at_the_ends_stays_with_its_sentences():
    assert split("\n 你好。\n\n 再见。 \n") == ["\n 你好。\n\n ", "再见。 \n"]


TRICKY = [*"。！？!?.…“”\"'()（）《》「」 \n\r\t他说问Ia3😊\u200d:)@/，", "https://a.b", "e.g.", "U.S.", "Mr. ", "you "]
TEXTS = st.text(st.characters(exclude_categories=("Cs",))) | st.lists(st.sampled_from(TRICKY)).map("".join)


@given(TEXTS)
def test_joining_the_sentences_gives_the_text_back(text):
    assert "".join(split(text)) == text


@given(TEXTS)
def test_no_sentence_is_blank(text):
    if text.strip():
        assert all(sentence.strip() for sentence in split(text))


@given(TEXTS)
def test_a_line_never_runs_into_the_next(text):
    assert not any("\n" in sentence.strip() for sentence in split(text))
