"""What leads elsewhere, and what only talks about it."""

import pytest

from exchange.moderation.rules import Passage
from exchange.moderation.rules.outside_contact import OutsideContact


def find(text: str) -> str:
    return OutsideContact().find(Passage(text))


@pytest.mark.parametrize(
    "text",
    [
        "你在哪个学校？加我微信聊",
        "加我薇心，教你稳赚",
        "➕我V信 有惊喜",
        "加個微信吧",
        "加v：lily1998",
        "加我的QQ",
        "我的微信号是 abc_12345",
        "微信：lily_1998",
        "vx:happy8888",
        "ＶＸ：happy8888",
        "wx lily19980101",
        "QQ 1000123456",
        "qq群聊，加QQ：88776655",
        "微信上找我",
        "Add me on WeChat",
        "message me on WhatsApp",
        "my wechat is pandaboy",
        "text me at my Telegram",
        "Call +1 415 555 0132",
        "打给我 13800138000",
        "電話 0912-345-678",
        "手机 138 0013 8000 随时",
    ],
)
def test_is_noticed(text):
    assert find(text)


@pytest.mark.parametrize(
    "text",
    [
        "“加我微信”用英语怎么说？",
        "「加我微信」是什麼意思？",
        'How do I say "add me on WeChat" in Chinese?',
        "微信用英文怎么说？",
        "I use WeChat every day to talk to my aunt.",
        "我每天用微信和妈妈聊天。",
        "这个句子加我觉得不自然。",
        "It cost 1380 yuan in 2024.",
        "圆周率是3.14159265358979",
        "Add me to the list of people who love mapo tofu.",
        "加油！你的英文很好。",
        "威信是一个好词，领导要有威信。",
        "看电视(TV)的时候吃饭",
        "He lives on line 13 of the subway.",
        "line 1 and line 2 rhyme",
        "请在句子里加一个逗号。",
        "HSK 6 单词 2500",
        "2024-01-15 10:30",
    ],
)
def test_is_left_alone(text):
    assert not find(text)
