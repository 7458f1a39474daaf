"""Sentences of our own members in which a word is used: only what everyone can see, and only a few."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import Final

from django.db.models import QuerySet

from exchange.languages import segment, sentences
from exchange.lib import markdown
from exchange.posts.models import Comment, Post

MOST: Final = 3
RECENT: Final = 1_000
"""Posts, and comments, that are looked through, the newest: a bound on the work, whatever the site has grown to."""
TRIED: Final = 12
LONGEST: Final = 90  # characters of a sentence that is an example and not a story


@dataclass(frozen=True)
class Example:
    before: str
    word: str
    after: str
    lang: str
    address: str


def examples(words: list[str], language: str, but_not: str = "") -> list[Example]:
    """Of the first of the spellings that any sentence has, but not the one that is being read. Two queries."""
    posts = Post.objects.shown()
    comments = Comment.objects.shown().filter(post__hidden_at=None, post__withdrawn_at=None).select_related("post")
    written = chain.from_iterable(saying(words, language, each) for each in (posts, comments))
    found = (example for each in written for example in islice(in_passage(each, words, language, but_not), 1))
    return list(islice(found, MOST))


def saying(words: list[str], language: str, written: QuerySet) -> QuerySet:
    recent = written.filter(language__startswith=language).order_by("-pk").values("pk")[:RECENT]
    has = "contains" if language == "zh" else "icontains"
    said = written.model.objects.filter(pk__in=recent, **{f"body__{has}": words[0]})
    return (said if written.model is Post else said.select_related("post")).order_by("-pk")[:TRIED]


def in_passage(written: Post | Comment, words: list[str], language: str, but_not: str) -> Iterator[Example]:
    find = find_chinese if language == "zh" else find_english
    for sentence in sentences.split(markdown.plain(written.body)):
        said = sentence.strip()
        if len(said) <= LONGEST and said not in but_not and (place := first(find, said, words)):
            start, end = place
            yield Example(said[:start], said[start:end], said[end:], written.lang, written.get_absolute_url())


def first(find: Callable, sentence: str, words: list[str]) -> tuple[int, int] | None:
    return next((place for word in words if (place := find(sentence, word))), None)


def find_chinese(sentence: str, word: str) -> tuple[int, int] | None:
    """As a word of its own: 上海 is not in 马上海选. What is no word to the segmenter counts wherever it stands."""
    if word not in sentence:
        return None
    start, pieces = 0, segment.words(sentence)
    for piece in pieces:
        if piece == word:
            return start, start + len(word)
        start += len(piece)
    if len(word) < 2 or segment.words(word) == [word]:
        return None
    start = sentence.index(word)
    return start, start + len(word)


def find_english(sentence: str, word: str) -> tuple[int, int] | None:
    found = re.search(rf"\b{re.escape(word)}\b", sentence, re.IGNORECASE)
    return found.span() if found else None
