"""Simplified and Traditional Chinese, from one to the other, with the wording of Taiwan or the forms of Hong Kong.

OpenCC converts, into the characters that people write today (裡, 麵, 吃, 為), not those of its own standard (裏, 麪,
喫, 爲). Before it come rules for what its word lists can't know: that a surname before a title keeps its own form
(余先生, 钟老师 → 余先生, 鍾老師), whether 干 is said of a thing (头发干了 → 乾) or of work (他干的 → 幹), 系 of a knot
(系领带 → 繫), 准 of leave (不准吃 → 准), 出 of a door (一出门 → 出) and not of a play. A converted text is a reader's
aid and is shown as such; it never takes the place of what its author wrote.
"""

import re
from functools import cache
from typing import TYPE_CHECKING, Literal

from exchange.languages.zhe import as_written_in_simplified

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
DRUNK = "(?P<drunk>干)(?=了?(?:[这那一两三几半]|最后)*[杯瓶碗](?!$))|(?<=先)(?P<first>干)(?=为敬)"
KNOTTED = (
    "领带|领结|鞋带|安全带|围巾|围裙|腰带|皮带|带子|丝巾|丝带|头巾|红领巾|扣子|绳|蝴蝶结|铃铛|缆|死?结|吊带|发带|钥匙|"
    "彩带|红线|线|腰"
)
TIED = (
    rf"(?<!关)(?P<tied>系)(?=[着紧住牢]|[好上了]*(?:一?[条根个]|[红蓝黑白黄花]色?的?)*(?:{KNOTTED}))"
    "|(?<=带)(?P<fast>系)(?=好|上了|上$)|把[^，。]{1,6}(?P<bound>系)(?=[在到])"
)
ALLOWED = (
    "(?<=不)(?P<allowed>准)(?=[你我他她它您任大别吃喝说讲看去来走用打动进出碰摸抽哭笑睡玩做迟随乱再带在把让离开吸拍停骑"
    "回跑骗欺加参入上下养])"
)
GONE = "(?<=一)(?P<gone>出)(?=[门来去口生现发手场国事校院站血汗道厂家租海世差了])"
RULES = re.compile(
    f"{TITLED}|{NAMED}|(?P<thing>(?:{DRY_THINGS}){DEGREES})(?P<dry>干){AFTER_DRY}|{WORK}|{DRUNK}|{TIED}|{ALLOWED}|{GONE}"
)
SETTLED = {
    "drunk": "乾",
    "first": "乾",
    "dry": "乾",
    "work": "幹",
    "tied": "繫",
    "fast": "繫",
    "bound": "繫",
    "allowed": "准",
    "gone": "出",
}
USUAL_FORMS = str.maketrans(
    "僞啓喫嫺嬀峯幺棱樑檐污泄潙潨爲牀痹癡皁着睾祕竈糉繮纔羣脣蔘蔿衆裏覈踊鉢鍼鮎麪齶",
    "偽啟吃嫻媯峰么稜梁簷汙洩溈潀為床痺痴皂著睪秘灶粽韁才群唇參蒍眾裡核踴缽針鯰麵顎",
)
"""What OpenCC's own standard writes, and what people write: the characters of its table for Taiwan."""
MAINLAND = {"妳": "你", "牠": "它", "甚么": "什么"}
"""What OpenCC leaves though Simplified text has no use for it."""


def to_traditional(text: str, region: Region | None = None) -> str:
    """A text in Traditional: its words as they are, or with Taiwan's words (`TW`), or in Hong Kong's forms (`HK`)."""
    way = way_to(region)
    pieces, start = [], 0
    for found in RULES.finditer(text):
        kind = found.lastgroup or ""
        at = found.start(kind)
        pieces += [convert(way, text[start:at]), settled(kind, found[kind])]
        start = at + 1
    converted = "".join(pieces) + convert(way, text[start:])
    return converted.translate(USUAL_FORMS) if way == "s2t" else converted


def to_simplified(text: str) -> str:
    """A text in Simplified characters, its words left as they are."""
    simplified = as_written_in_simplified(convert("t2s", text))
    for theirs, ours in MAINLAND.items():
        simplified = simplified.replace(theirs, ours)
    return simplified


def way_to(region: str | None) -> str:
    """OpenCC's name for it; the region as in a language tag, in any case."""
    name = region.upper() if region else None
    if name not in TO_TRADITIONAL:
        raise ValueError(
            f"No Traditional Chinese of {region!r}; there are {', '.join(filter(None, TO_TRADITIONAL))}, or None."
        )
    return TO_TRADITIONAL[name]


def settled(kind: str, character: str) -> str:
    """The Traditional character that a rule has found."""
    return SETTLED.get(kind) or SURNAMES[character]


def convert(way: str, text: str) -> str:
    """OpenCC knows no lone surrogates and may stop at a NUL: they stay, and what is between them is converted."""
    pieces = re.split("([\x00\ud800-\udfff]+)", text)
    pieces[::2] = [converter(way).convert(piece) if piece else "" for piece in pieces[::2]]
    return "".join(pieces)


@cache
def converter(way: str) -> "OpenCC":
    from opencc import OpenCC  # 15 to 30 MB a way, only for those who read the other script

    return OpenCC(way)
