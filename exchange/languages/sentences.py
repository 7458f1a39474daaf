"""Cuts a text into sentences, Chinese and English in one go, without losing a character.

Nothing needs an end mark: a line is a sentence, and so is whatever is left at the end. In doubt two sentences stay
together, as a correction of two is no harm and one of a half sentence is.
"""

import re
from collections import deque

OPENING = {
    "”": "“",
    "’": "‘",
    "」": "「",
    "』": "『",
    "）": "（",
    ")": "(",
    "]": "[",
    "】": "【",
    "》": "《",
    "〉": "〈",
    '"': '"',
}
QUOTES = frozenset("”’」』\"'")
TITLES = frozenset("》〉")

EMOJI = "\u203c\u2049\u20e3\u2600-\u27bf\u2b00-\u2bff\ufe0f\u200d\U0001f000-\U0001faff\U000e0020-\U000e007f"
EMOTICON = r"[:;=][-']?[()DPp3](?!\w)|\^[_-]?\^|[Tt]_[Tt](?!\w)|[Xx]D(?!\w)"

LINE_END = re.compile(r"[ \t]*[\n\r\x0b\x0c\x85\u2028\u2029]")
END = re.compile(
    r"(?P<marks>[.。！？!?…｡．]+)(?P<closers>[”’」』）)\]】》〉\"'*_]*)"
    rf"(?P<feeling>(?:[ \t]*(?:[{EMOJI}]+|{EMOTICON}))*)"
)
BREAK = re.compile(rf"(?P<line>[\n\r\x0b\x0c\x85\u2028\u2029])|{END.pattern}")

# What holds marks that end nothing. Marks at its own end belong to the sentence around it.
ADDRESS = re.compile(r"(?:https?://|www\.)[!-~]*[A-Za-z0-9/#=_-]|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")

CJK = re.compile("[\u2e80-\u303f\u3040-\u33ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003fffd]")
SAYS_CHINESE = re.compile(
    r"[\u3400-\u9fff]{0,8}?(?:[说說问問喊叫答想笑哭骂罵嚷]|问道|道(?=[。，：！]))(?![不没沒]|什|甚|来|來)"
)
SAYS_ENGLISH = re.compile(
    r"(?:[A-Z][\w'’]*|the|my|his|her|our|their)(?: [A-Za-z'’]+){0,2}? "
    r"(?:said|says|asked|asks|replied|answered|shouted|cried|whispered|thought|added|told|yelled|exclaimed)\b"
)

# Before a name or an example: never the end. The others end a sentence when a capital follows, or end none before a
# number.
BEFORE_NAMES = frozenset("mr mrs ms mx dr prof capt lt col sgt rev hon vs e.g i.e eg ie cf viz approx".split())  # noqa: SIM905
BEFORE_NAMES_CAPITAL = frozenset(("St", "Mt", "Gen", "Gov", "Sen", "Rep"))
BEFORE_CAPITALS = frozenset(("etc", "inc", "ltd", "co", "corp", "jr", "sr", "a.m", "p.m", "dept", "est", "min", "max"))
BEFORE_NUMBERS = frozenset(
    "no nos fig figs vol p pp ch sec art jan feb mar apr jun jul aug sep sept oct nov dec".split()  # noqa: SIM905
)
LOOK_BACK = LOOK_AHEAD = 60  # characters: enough for a name and its verb
SPACE = re.compile(r"\s*")
FIRST_PERSON = re.compile(r"I(?!\w)")


def split(text: str) -> list[str]:
    """The sentences in order; white space stays at the end of its sentence, and joining them gives the text back.

    No sentence is empty or only white space, unless the whole text is.
    """
    sentences, start, shown = [], 0, space_after(text, 0)
    addresses = deque(found.span() for found in ADDRESS.finditer(text))
    for found in BREAK.finditer(text):
        if found.start() <= shown:
            continue
        while addresses and addresses[0][1] <= found.start():
            addresses.popleft()
        in_address = addresses and addresses[0][0] <= found.start()
        if found["line"] or (not in_address and is_end(text, start, found)):
            shown = space_after(text, found.end())
            sentences.append(text[start:shown])
            start = shown
    if start < len(text):
        sentences.append(text[start:])
    return sentences


def space_after(text: str, position: int) -> int:
    return SPACE.match(text, position).end()


def is_end(text: str, start: int, found: re.Match[str]) -> bool:
    """Whether the marks of a match end the sentence that began at `start`."""
    after = text[found.end() :][:LOOK_AHEAD]
    if not after.strip() or LINE_END.match(after) or found["feeling"]:
        return True
    if found["closers"].strip("*_") and closes_inside(text, start, found, after):
        return False
    if is_ellipsis(found["marks"]):
        return after[0].isspace() and not after.lstrip()[0].islower() and not FIRST_PERSON.match(after.lstrip())
    if found["marks"] == ".":
        return full_stop_ends(text[max(start, found.start() - LOOK_BACK) : found.start()], found["closers"], after)
    if found["marks"][-1] in "!?." and not found["closers"]:
        return after[0].isspace() or not (after[0].islower() or after[0].isdigit() or after[0] in ",;:，；：、/-=&")
    return after[0] not in "，、；：,;:"


def is_ellipsis(marks: str) -> bool:
    return (
        set(marks) <= set("…") or (len(marks) > 1 and set(marks) == {"."}) or (len(marks) > 2 and set(marks) == {"。"})
    )


def closes_inside(text: str, start: int, found: re.Match[str], after: str) -> bool:
    """Whether the marks end only what stands in quotes or brackets, and the sentence around it goes on."""
    closer = found["closers"].strip("*_")[-1]
    follows = after.lstrip()
    if closer in TITLES:
        return True
    opened = text.rfind(OPENING.get(closer, closer), start, found.start())
    at_start = not text[start : max(opened, start)].strip(' \t"“‘「『（(*_')
    if closer not in QUOTES:
        return not at_start or opened + 1 == found.start()
    if follows[0].islower() or SAYS_ENGLISH.match(follows) or follows[0] in "，、；：,;:—":
        return True
    if not CJK.match(follows):
        return False
    # “你去哪儿？”他问 goes on, and so does 他喊“救命！”就跑; 他说：“好。”我走了 does not.
    return SAYS_CHINESE.match(follows) is not None if at_start else text[opened - 1] not in "：:，,。"


def full_stop_ends(before: str, closers: str, after: str) -> bool:
    """Whether one ASCII full stop ends the sentence `before` it: not in numbers, abbreviations, initials, names."""
    follows = after.lstrip()
    word = re.split(r"[\s(（\"“‘「]|(?<=[\u3400-\u9fff])", before)[-1]
    spaced = after[0].isspace()
    if before.strip().isdigit():
        return False  # the number of an item in a list
    if is_abbreviation(word, follows):
        return False
    if is_initial(before, word):
        return False
    if spaced or closers:
        return True
    if CJK.match(after):
        return not re.fullmatch(r"\d+|(?:[A-Za-z]\.)*[A-Za-z]", word)
    # Learners forget the space: "I like it.My sister too."
    return re.search(r"[a-z]{2}$", before) is not None and re.match(r"[A-Z][a-z' ]", after) is not None


def is_abbreviation(word: str, follows: str) -> bool:
    bare = word.lower()
    if bare in BEFORE_NAMES or word in BEFORE_NAMES_CAPITAL:
        return True
    if bare in BEFORE_NUMBERS:
        return follows[0].isdigit()
    return bare in BEFORE_CAPITALS and not (follows[0].isupper() or CJK.match(follows))


def is_initial(before: str, word: str) -> bool:
    """The letter of a name (J. K. Rowling, John F. Kennedy) or of an acronym (U.S.); I is a word."""
    if re.fullmatch(r"(?:[A-Za-z]\.)+[A-Za-z]", word):
        return word.lower() not in ("a.m", "p.m")
    if not re.fullmatch(r"[A-Z]", word) or word == "I":
        return False
    previous = before[:-1].split()
    return not previous or previous[-1][0].isupper()
