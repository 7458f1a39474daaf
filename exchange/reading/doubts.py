"""Readings we are not sure of, in what was written lately: what natives could settle with one tap."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from urllib.parse import urlencode

from django.urls import reverse

from exchange.languages import phrases, pinyin, scripts, segment, sentences
from exchange.languages.aids.base import SURE
from exchange.languages.codes import BCP47
from exchange.lib import markdown
from exchange.posts.models import Comment, Post
from exchange.reading import mending
from exchange.reading.models import Mend

RECENT = 60
"""Posts, and as many comments."""
LONGEST_SENTENCE = 60
REMEMBERED = 512

# Chosen on the development part of CPP (9,760 polyphones): of readings under 0.75, 27 % are wrong, and they are half of
# all wrong ones; of those above, 0.3 % are. In running text one character in 400 is under it.


@dataclass(frozen=True)
class Doubt:
    """`sentence[start:end]` is read so, and we are not sure of one of its characters."""

    sentence: str
    start: int
    end: int
    readings: tuple[str | None, ...]
    lang: str
    address: str = ""

    @property
    def phrase_lang(self) -> str:
        return BCP47[scripts.script_of(self.sentence) or "zh-hans"]

    @property
    def phrase(self) -> str:
        return self.sentence[self.start : self.end]

    @property
    def before(self) -> str:
        return self.sentence[: self.start]

    @property
    def after(self) -> str:
        return self.sentence[self.end :]

    @property
    def mend_address(self) -> str:
        place = {"text": self.sentence, "start": self.start, "end": self.end}
        return f"{reverse('mend')}?{urlencode(place)}"

    @property
    def typed(self) -> str:
        """The reading as a form takes it."""
        return " ".join(filter(None, self.readings))

    @property
    def marked(self) -> str:
        return pinyin.marked(self.readings)


def for_native(member, limit: int) -> list[Doubt]:
    """The newest first, each phrase once, without those that the member has spoken about. Four queries."""
    found: dict[str, Doubt] = {}
    settled = phrases_of(member)
    for text, lang, address in recent_texts(member):
        for doubt in doubts_in(text, lang):
            shape = phrases.shape(doubt.phrase)
            if shape not in settled and shape not in found and not is_mended(doubt):
                found[shape] = replace(doubt, address=address)
                if len(found) == limit:
                    return list(found.values())
    return list(found.values())


def recent_texts(member) -> Iterator[tuple[str, str, str]]:
    posts = Post.objects.visible_to(member).shown().select_related("help_request").order_by("-created_at")[:RECENT]
    comments = Comment.objects.shown().filter(post__in=Post.objects.shown()).order_by("-created_at")
    for post in posts:
        address = post.get_absolute_url()
        if post.request and post.request.target_language == "zh":
            yield from ((text, BCP47[post.expressions_language], address) for text in post.request.expressions)
        yield from ((text, post.lang, address) for text in (post.title, markdown.plain(post.body)))
    for comment in comments.select_related("post")[:RECENT]:
        yield markdown.plain(comment.body), comment.lang, comment.get_absolute_url()


def phrases_of(member) -> set[str]:
    """What the member has agreed with, and what anybody has proposed: those wait for a voice by themselves."""
    spoken = Mend.objects.filter(votes__by=member) | Mend.objects.filter(agreed_at=None)
    return set(spoken.values_list("phrase__shape", flat=True))


def is_mended(doubt: Doubt) -> bool:
    """Whether members agreed on a reading of it since."""
    found = mending.readings_for(doubt.sentence)
    return any(mended.start < doubt.end and doubt.start < mended.end for mended in found)


@lru_cache(maxsize=REMEMBERED)
def doubts_in(text: str, lang: str) -> tuple[Doubt, ...]:
    """Those of a text, in its order."""
    said = [sentence.strip() for sentence in sentences.split(text) if segment.CHINESE.search(sentence)]
    read = pinyin.annotate_all(said)
    return tuple(doubt for pair in zip(said, read, strict=True) for doubt in doubts_in_sentence(*pair, lang))


def doubts_in_sentence(sentence: str, read: list[pinyin.Reading], lang: str) -> Iterator[Doubt]:
    last = 0
    for place, reading in enumerate(read):
        if reading.pinyin and reading.confidence < SURE and place >= last:
            start, end = worth_settling(sentence, place)
            last = end
            if end - start > 1:  # one character alone says nothing about other texts
                yield shortened(Doubt(sentence, start, end, tuple(each.pinyin for each in read[start:end]), lang))


def worth_settling(sentence: str, place: int) -> phrases.Span:
    """Its word; a word of one character with its neighbours, since they decide how it is read."""
    start, end = phrases.around(sentence, place, place + 1)
    return (start, end) if end - start > 1 else phrases.contexts(sentence, start, end)[-1]


def shortened(doubt: Doubt) -> Doubt:
    """With no more of its sentence than fits on a line or two."""
    spare = max(0, (LONGEST_SENTENCE - (doubt.end - doubt.start)) // 2)
    a, b = max(0, doubt.start - spare), doubt.end + spare
    return replace(doubt, sentence=doubt.sentence[a:b], start=doubt.start - a, end=doubt.end - a)
