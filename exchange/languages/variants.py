"""Simplified and Traditional Chinese, from one to the other, with the wording of Taiwan or the forms of Hong Kong.

OpenCC converts; before it come rules for what its word lists can't know: that a surname before a title keeps its own
form (余先生, 钟老师 → 余先生, 鍾老師), and whether 干 is said of a thing (头发干了 → 乾) or of work (他干的 → 幹). A
converted text is a reader's aid and is shown as such; it never takes the place of what its author wrote.
"""

import re
from functools import cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from opencc import OpenCC

Region = Literal["TW", "HK"]

TO_TRADITIONAL = {None: "s2t", "TW": "s2twp", "HK": "s2hk"}

TITLES = (
    "先生|女士|小姐|太太|老师|同学|医生|大夫|教授|经理|总(?!是|会|有|要)|阿姨|叔叔|奶奶|爷爷|师傅|律师|警官|导演|主任|校长|"
    "老板|博士|护士|部长|局长|处长|科长|队长|秘书|编辑|记者"
)
SURNAMES = {c: c for c in "余朴范姜沈于郁谷曲冲干向游后台种云岳卜丑秋仇党周松涂丰舍志胡咸征"} | {"钟": "鍾"}
"""Surnames whose Simplified character stands for other words as well, as their bearers write them in Traditional."""
ANY = "".join(SURNAMES)
BEFORE_SURNAMES = "的是和跟给找叫问了见让替像被把说到看有与您你我他她位老小姓"
TITLED = rf"(?:(?<![\u4e00-\u9fff])|(?<=[{BEFORE_SURNAMES}]))(?P<titled>[{ANY}])(?={TITLES})"
NAMED = rf"(?<=姓)(?P<named>[{ANY}])"

DRY_THINGS = (
    "头发|发梢|衣服|衣物|裤子?|裙子|袜子?|鞋子?|毛巾|床单|被子|嘴巴?|嘴唇|喉咙|嗓子|皮肤|眼睛|脸|碗|地板?|地面|路面|河水?|河流|"
    "湖水?|井水?|井|池塘|墨水?|油漆|漆|颜料|胶水?|水泥|水分?|汗水?|眼泪|泪水?|血迹|土壤?|泥土?|叶子?|草|花|木头|柴|面包|米饭|饼干|"
    "空气|天气|气候|晾|晒|烘|吹|擦|烤|风|抹|拧|甩|沥|榨|吸|手洗"
)
DEGREES = (
    "(?:都|也|还|已经|快|没有?|很|太|不|全|终于|慢慢|就|会|得|有点儿?|比较|非常|特别|更|越来越|已|马上|刚|"
    "是不是|要|好像)*"
)
AFTER_DRY = r"(?=了|的|吗|掉|透|得|没|之|以后|后|前|[，。！？、；：…,.!?\s]|$)"
WORK = "(?P<worker>[我你您他她它们谁人](?:都|也|在|想|要|能|会|刚|所|一起|来|自己)*)(?P<work>干)(?=的)"
RULES = re.compile(f"{TITLED}|{NAMED}|(?P<thing>(?:{DRY_THINGS}){DEGREES})(?P<dry>干){AFTER_DRY}|{WORK}")


def to_traditional(text: str, region: Region | None = None) -> str:
    """A text in Traditional characters: as OpenCC spells them, in Taiwan's words and forms, or in Hong Kong's forms."""
    pieces, start = [], 0
    for found in RULES.finditer(text):
        kind = found.lastgroup or ""
        at = found.start(kind)
        pieces += [convert(TO_TRADITIONAL[region], text[start:at]), settled(kind, found[kind])]
        start = at + 1
    return "".join(pieces) + convert(TO_TRADITIONAL[region], text[start:])


def to_simplified(text: str) -> str:
    """A text in Simplified characters, its words left as they are."""
    return convert("t2s", text)


def settled(kind: str, character: str) -> str:
    """The Traditional character that a rule has found."""
    return {"dry": "乾", "work": "幹"}.get(kind) or SURNAMES[character]


def convert(way: str, text: str) -> str:
    """OpenCC knows no lone surrogates and may stop at a NUL: they stay, and what is between them is converted."""
    pieces = re.split("([\x00\ud800-\udfff]+)", text)
    pieces[::2] = [converter(way).convert(piece) if piece else "" for piece in pieces[::2]]
    return "".join(pieces)


@cache
def converter(way: str) -> "OpenCC":
    from opencc import OpenCC  # 15 to 30 MB a way, only for those who read the other script

    return OpenCC(way)
