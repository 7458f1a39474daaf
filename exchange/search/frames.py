"""What people put around what they ask about: “what does … mean”, …用英语怎么说. What is left is what they look for."""

import re

ENGLISH_BEFORE = re.compile(
    r"(?:(?:please|hi|hello|so|hey|can (?:you|someone|anyone) (?:tell|explain)(?: me)?"
    r"|does anyone know|i want to know)[, ]+)*"
    r"(?:what(?:'s| is| are)? the (?:difference|differences) between|differences? between"
    r"|what(?:'s| is) the (?:chinese|english|mandarin|meaning) (?:word |name )?(?:for|of)"
    r"|(?:chinese|english|mandarin) (?:word|name|phrase)?s? ?(?:for|of)"
    r"|(?:the )?meanings? of|translations? of|pronunciation of"
    r"|how (?:do|would|can|should|to|could) ?(?:i|you|we|one|people)? ?(?:politely )?"
    r"(?:say|pronounce|write|use|translate|read|answer|reply to|respond to|ask for|ask)"
    r"|when (?:do|should|to|can) ?(?:i|you|we|people)? ?(?:use|say)"
    r"|what (?:do|does|did|should|to|can|would) ?(?:i|you|we|people|one)? ?(?:say|reply|answer)"
    r"(?: (?:when|to|if|after))?"
    r"|(?:is it|is this|does it sound) (?:ok|okay|rude|natural|correct|polite|right)"
    r"(?: to (?:say|ask|write))?(?: about)?"
    r"|can (?:i|you|we) say|is there a (?:word|phrase) for"
    r"|what (?:does|do|did|is|are)|what's|why (?:do|does|did|is|are)(?: (?:people|they|everyone|everybody))?"
    r"|where (?:do|does|can|is|are)(?: (?:i|you|we))?|how (?:do|does|can|should|to)(?: (?:i|you|we|people))?"
    r"|(?:is|are) (?:there|it|this)) +"
)
ENGLISH_AFTER = re.compile(
    r"[ ,]+(?:(?:really |actually )?mean(?:s|ing)?|in (?:chinese|english|mandarin|cantonese|taiwan|china)"
    r"|(?:example )?sentences|differences?|pronunciation|translation|please)[ .!?]*\Z"
)
CHINESE_BEFORE = re.compile(
    r"(?:怎么(?:用(?:英语|英文|中文)|跟别人)?(?:说|讲|写|读|念|用|回答|翻译|表达)"
    r"|(?:用|在)?(?:英语|英文|中文|汉语|国语)(?:里|中)?(?:怎么说|怎么讲|如何说|怎样说|怎么写|怎么表达|叫什么)"
    r"|请问一下|请问|想问一下|想问|求助|求问|大家好|为什么|为啥|什么是|什么叫|如何|怎样|怎么样|怎么|[,，:：\s])++"
)
ENDING = re.compile(r"[?!？！\s]++\Z")
CHINESE_AFTER = re.compile(
    r"(?:,|，|\s|的|是|有|又|到底|究竟|该|要|应该|可以|用|在|和|英语里|英文里"
    r"|(?:英语|英文|中文|汉语|国语)?(?:怎么|如何|怎样|应该怎么)(?:用)?(?:英语|英文|中文|汉语)?"
    r"(?:说|讲|写|读|念|用|回答|回复|回|翻译|翻|表达|问|发音|发|分|区分|区别|办|叫|做)?"
    r"|什么意思|什么含义|什么(?:区别|差别|不同|分别)|啥意思|啥区别|意思|含义|区别|差别|不同|不一样"
    r"|读音|例句|用法|译法|叫什么|的英语|的英文|的中文|英语|英文|没有区别|可以吗|行吗|对吗|好吗|地道吗|自然吗|吗|呢|啊|呀|吧|[?？!！.。])++\Z"
)


Span = tuple[int, int]


def asked_about(folded: str) -> Span:
    """Where in a folded text stands what it asks about: all of it where there is no frame, or nothing else."""
    end = len(folded)
    start = opened(ENGLISH_BEFORE, folded, 0)
    start = opened(CHINESE_BEFORE, folded, start)
    for frame in (ENDING, ENGLISH_AFTER, CHINESE_AFTER):
        if found := frame.search(folded, start):
            end, folded = found.start(), folded[: found.start()]
    return start, max(start, end)


def opened(frame: re.Pattern, folded: str, start: int) -> int:
    found = frame.match(folded, start)
    return found.end() if found else start
