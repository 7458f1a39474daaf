"""How syllables change in speech beside each other: 一, 不, verbs said twice, and third tones.

The rules are those of the textbooks (Huang and Liao, Modern Chinese; for third tones by prosodic word Duanmu, The
Phonology of Standard Chinese, ch. 11). What is optional in fast speech is left as it is in careful speech.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

DIGITS = "零〇一二三四五六七八九十两"
COUNTING = frozenset(DIGITS + "几半每这那哪")
COUNTED_BY_ORDER = (
    "号",
    "楼",
    "班",
    "年级",
    "等奖",
    "流",
    "把手",
    "线",
    "级",
    "战",
    "组",
    "环",
    "中全会",
    "期工程",
    "季度",
    "单元",
    "审",
    "垒",
)
"""After 一 these make an ordinal in all but name: 一号, 一楼, 一年级 are the first."""
LEADS = frozenset("每有另这那某同哪任")
"""Before 一 at a word's end (每一, 同一): the count goes on in the next word."""
ORDER = re.compile("(?:第|初|周|星期|礼拜|[零〇二三四五六七八九十百千万两])$")
KIN = frozenset("姐奶姥嫂宝婶姑爸妈爷叔舅弟妹哥公婆太伯娃狗猫星")
"""Nouns said twice: the second is neutral, but it moves no third tone (jiě jie)."""
TRIED = frozenset("说看听想试走坐聊问找谈写读玩喝唱跳尝摸闻算猜帮教歇逛洗擦笑讲站躺学改查数练认评管")
"""Verbs of one syllable that are said twice, whatever the cutter takes the two for."""
MOVED_BY_NEUTRAL = frozenset(("小姐", "哪里", "老鼠", "想法", "打手", "给我"))
"""Words whose neutral second syllable still counts as a third tone for the first."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word as cut: where it begins and ends, and whether it is a verb."""

    start: int
    end: int
    verb: bool


def spoken(
    text: str, cited: list[str | None], base: list[int], words: list[Word], known: Callable[[str], bool]
) -> list[str | None]:
    """The readings as said. `base` is each character's own tone, even where neutral; `known` tells dictionary words."""
    said = list(cited)
    twice(text, said, words)
    last = {word.end - 1 for word in words if word.end - word.start > 1}
    for i, character in enumerate(text):
        if said[i] == "yi1" and character == "一":
            said[i] = one(text, said, base, i, i in last)
        elif said[i] in ("bu4", "bu5") and character == "不":
            said[i] = not_(text, said, base, i)
    third_tones(text, said, words, known)
    return said


def tone(reading: str | None) -> int:
    return int(reading[-1]) if reading else 0


def toned(reading: str | None, number: int) -> str | None:
    return f"{reading[:-1]}{number}" if reading else None


def own_tone(said: list[str | None], base: list[int], i: int) -> int:
    """The tone that counts for the syllable before: of a neutral one, the tone it would have if stressed (个: 4)."""
    if i >= len(said) or said[i] is None:
        return 0
    return tone(said[i]) if tone(said[i]) != 5 else base[i]


def one(text: str, said: list[str | None], base: list[int], i: int, ends_word: bool) -> str:
    """一: yi4 before tones 1 to 3, yi2 before 4; yi1 in ordinals, dates, digits and at the end; neutral in 看一看."""
    before, after = text[max(0, i - 3) : i], text[i + 1 : i + 4]
    following = own_tone(said, base, i + 1)
    if before and after and before[-1] == after[0] and tone(said[i - 1]) and after[0] not in DIGITS:
        return "yi5"
    if not following or is_ordinal(before, after) or (ends_word and before[-1:] not in LEADS):
        return "yi1"
    return "yi2" if following == 4 else "yi4"


def is_ordinal(before: str, after: str) -> bool:
    if ORDER.search(before) and not (before[-1] in "百千万两" and after[:1] not in "十百千"):
        return True
    if after.startswith((*COUNTED_BY_ORDER, "不二", "无二")) or after[:1] in DIGITS:
        return True
    return after.startswith("月") and not after.startswith("月之") or (before.endswith("月") and after.startswith("日"))


def not_(text: str, said: list[str | None], base: list[int], i: int) -> str:
    """不: bu2 before a fourth tone, neutral in 好不好 and where the dictionary has it so (对不起)."""
    if i and i + 1 < len(text) and text[i - 1] == text[i + 1] and said[i + 1]:
        return "bu5"
    if said[i] == "bu5":
        return "bu5"
    return "bu2" if own_tone(said, base, i + 1) == 4 else "bu4"


def twice(text: str, said: list[str | None], words: list[Word]) -> None:
    """看看, 想想: the second of a verb said twice is neutral, and still moves a third tone before it."""
    whole = {word.start: word for word in words if word.end - word.start == 2}
    for a in [word.start for word in words if word.start + 1 < len(text)]:
        b = a + 1
        if text[a] != text[b] or not said[a] or text[a] in KIN or text[a - 1 : a] == text[a]:
            continue
        tried = text[a] in TRIED and (a in whole or text[b + 1 : b + 2] not in ("得", "不"))
        if tried or (a in whole and whole[a].verb) or (text[a] == "等" and is_waiting(text, a)):
            if tone(said[a]) == 3:
                said[a] = toned(said[a], 2)
            said[b] = toned(said[b], 5)


def is_waiting(text: str, i: int) -> bool:
    """Whether 等等 is wait, not and so on."""
    return not i or text[i - 1] in "，。！？我你他她再请先" or text[i + 2 : i + 3] in tuple("我你他她再吧看")


def third_tones(text: str, said: list[str | None], words: list[Word], known: Callable[[str], bool]) -> None:
    """A third tone before another becomes a second: inside words first, then inside feet, then from foot to foot."""
    for word in words:
        if any(said[word.start : word.end]):  # not the letters of another language, which may run on without end
            inside(text, said, word.start, word.end, known)
    for foot in reversed(feet(text, said, words)):
        for left, right in reversed(list(zip(foot, foot[1:], strict=False))):
            meet(said, left.end - 1, right.start)
    joined = feet(text, said, words)
    for foot, following in zip(joined, joined[1:], strict=False):
        if len(foot) == 1 and foot[0].end - foot[0].start == 1 and foot[0].end == following[0].start:
            meet(said, foot[0].end - 1, following[0].start)


def meet(said: list[str | None], left: int, right: int) -> None:
    if tone(said[left]) == tone(said[right]) == 3:
        said[left] = toned(said[left], 2)


def inside(text: str, said: list[str | None], start: int, end: int, known: Callable[[str], bool]) -> None:
    """One word: its parts first (展览 + 馆, 小 + 老虎), then where they meet."""
    if end - start < 2:
        return
    if text[start:end] in MOVED_BY_NEUTRAL and tone(said[start]) == 3:
        said[start] = toned(said[start], 2)
    middle = end - 1 if end - start == 2 else divided(text, start, end, known)
    inside(text, said, start, middle, known)
    inside(text, said, middle, end, known)
    meet(said, middle - 1, middle)


def divided(text: str, start: int, end: int, known: Callable[[str], bool]) -> int:
    """Where a word of three or more falls into two: 3 as 2 + 1 unless its end is the word, longer ones in pairs."""
    if end - start == 3:
        return start + 1 if known(text[start + 1 : end]) and not known(text[start : start + 2]) else start + 2
    return start + 2


def feet(text: str, said: list[str | None], words: list[Word]) -> list[list[Word]]:
    """Words by the beats of speech: single syllables pair up, a third joins a pair, longer words stand alone."""
    grouped: list[list[Word]] = []
    for word in words:
        if said[word.start] is None:
            grouped.append([])
            continue
        single = word.end - word.start == 1
        last = grouped[-1] if grouped else []
        if single and last and all(w.end - w.start == 1 for w in last) and last[-1].end == word.start and len(last) < 2:
            last.append(word)
        else:
            grouped.append([word])
    return [foot for foot in rejoined(text, grouped) if foot]


def rejoined(text: str, grouped: list[list[Word]]) -> list[list[Word]]:
    """A single syllable left over after a pair joins it: [很 想] 买 is one foot, as are [我 很] 好 and [一把] 伞."""
    result: list[list[Word]] = []
    for k, foot in enumerate(grouped):
        ends = k + 1 == len(grouped) or not grouped[k + 1]
        left_over = len(foot) == 1 and foot[0].end - foot[0].start == 1 and ends
        before = result[-1] if result else []
        touches = left_over and bool(before) and before[-1].end == foot[0].start
        if touches and (len(before) == 2 or (counts(text, before[0]) and not foot[0].verb)):
            result[-1] = [*result[-1], *foot]
        else:
            result.append(foot)
    return result


def counts(text: str, word: Word) -> bool:
    """Whether it is a number with its measure word: 一把, 五百."""
    return word.end - word.start == 2 and text[word.start] in COUNTING
