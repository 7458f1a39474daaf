"""The misreading guard: a writer is told, before posting, of words that readers may take otherwise than they are meant.

Nobody is told twice of one word, and whoever likes to be told nothing is told nothing.
"""

import re

from django.http import HttpRequest

from accounts.models import User
from exchange.languages.codes import language_of
from exchange.languages.glossary import Entry
from exchange.languages.slang import CHINESE, Warning
from exchange.posts.advising import Writing
from exchange.reading import glossary
from exchange.reading.models import AdviceTold

MOST_AT_ONCE = 3
LONGEST_LINE = 80
"""Characters around a word in which it may be quoted or asked about."""
OPENED = re.compile(r"[\"'“‘「『《*`][^\"'“”‘’「」『』《》*`\n]{0,40}$")
CLOSED = re.compile(r"^[^\"'“”‘’「」『』《》*`\n]{0,40}[\"'”’」』》*`]")
MEANING_AFTER = re.compile(r"^\W{0,3}(?:到底|究竟)?是?(?:什么|什麼|甚麼|啥|何)?意思|^.{0,12}\bmean", re.IGNORECASE)
MEANING_BEFORE = re.compile(
    r"(?:\bword|\bsa(?:y|ys|ying|id)|\bcalled|\bmeaning of|\bterm|说|說|叫|词|詞)\s?$", re.IGNORECASE
)


def before_posting(request: HttpRequest, writing: Writing) -> list[Warning]:
    """What to say to the writer of a form that was sent; what they saw while typing, they were told."""
    remember(request.user, request.POST.getlist("advised"))
    if "advice_off" in request.POST:
        User.objects.filter(pk=request.user.pk).update(wants_advice=False)
        request.user.wants_advice = False
    return advice(request.user, writing)


def advice(writer: User, writing: Writing) -> list[Warning]:
    """Each word once, in the order of the text; three at most, as nobody reads more."""
    if not writer.wants_advice:
        return []
    radar = glossary.known().radar
    found = radar.guard(writing.text, writing.language)
    by_word = {one.entry.id: one for one in reversed(found) if is_misread(one, writer, writing)}
    if not by_word:
        return []
    known = {hit.entry.id for text in writing.about for hit in radar.find(text)}
    told = AdviceTold.objects.filter(member=writer, word__in=by_word).values_list("word", flat=True)
    new = by_word.keys() - known - set(told)
    return [one for one in reversed(by_word.values()) if one.entry.id in new][:MOST_AT_ONCE]


def is_misread(warning: Warning, writer: User, writing: Writing) -> bool:
    if is_mentioned(writing.text, warning.start, warning.end):
        return False
    entry, words = warning.entry, writing.text[warning.start : warning.end]
    says_too_much = entry.misread in ("writer", "both") and not writer.is_native_in(entry.language)
    return says_too_much or (entry.misread in ("reader", "both") and is_strange(entry, words, writing))


def is_strange(entry: Entry, words: str, writing: Writing) -> bool:
    """To whoever reads it: a code in the other language's text, or anything to one who does not have that language."""
    if language_of(writing.language) != entry.language:
        return not CHINESE.search(words)  # characters in an English text are not misread, they are looked up
    return writing.to is not None and not writing.to.is_native_in(entry.language)


def is_mentioned(text: str, start: int, end: int) -> bool:
    """Whether the word itself is talked about: quoted, or asked for its meaning."""
    line = text.rfind("\n", 0, start) + 1
    before, after = text[max(line, start - LONGEST_LINE) : start], text[end : end + LONGEST_LINE]
    if text.startswith(">", line):
        return True
    quoted = OPENED.search(before) and CLOSED.search(after)
    return bool(quoted or MEANING_AFTER.search(after) or MEANING_BEFORE.search(before))


def remember(writer: User, words: list[str]) -> None:
    """That the writer was told of these. What is no word of the glossary is passed over."""
    rows = [AdviceTold(member=writer, word=word) for word in words[:20] if glossary.entry(word)]
    AdviceTold.objects.bulk_create(rows, ignore_conflicts=True)
