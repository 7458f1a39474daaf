"""What is proposed about the texts of a page, and whether its reader may mend them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from django import template
from django.db.models import Q
from django.http import HttpRequest

from exchange.languages import pinyin, zhuyin
from exchange.languages.aids.base import SURE, Word
from exchange.posts.models import Comment, Post
from exchange.reading import mending
from exchange.reading.choices import choice_of
from exchange.reading.choosing_phrases import LONGEST_TEXT, Chosen, chosen_by
from exchange.reading.models import Mend

register = template.Library()

MOST_ASKED = 4


@dataclass(frozen=True)
class Mending:
    may_mend: bool = False
    proposed: list[Mend] = field(default_factory=list)
    unsure: list[Chosen] = field(default_factory=list)
    """Words whose readings are shown here, and that we are not sure of."""


@register.simple_tag(takes_context=True)
def mending_of(context: template.Context, post: Post, comments: Iterable[Comment]) -> Mending:
    """Proposals wait unseen by others: their proposer sees them, and the author of a text that says the phrase.

    At most one query, and none where nothing is proposed.
    """
    reader = context["user"]
    if not reader.is_authenticated:
        return Mending()
    written = list(texts_on(post, comments))
    anywhere = {pk for _author, text in written for pk in mending.proposals_in(text)}
    in_mine = {pk for author, text in written if author == reader.pk for pk in mending.proposals_in(text)}
    proposed = Mend.objects.filter(pk__in=anywhere).filter(Q(by=reader.pk) | Q(pk__in=in_mine)).with_votes()
    may_mend = reader.helps_with("zh")
    return Mending(
        may_mend,
        list(proposed.order_by("pk")) if anywhere else [],
        list(islice(unsure_in(context["request"]), MOST_ASKED)) if may_mend else [],
    )


def unsure_in(request: HttpRequest) -> Iterator[Chosen]:
    """By what the page was annotated with: nothing for those who see no readings."""
    seen = set()
    for annotation in getattr(request, "reading_annotations", {}).values():
        for word in annotation.words_in():
            if not word.is_sure and word.text not in seen and (chosen := doubted(annotation.text, word)):
                seen.add(word.text)
                yield chosen


def doubted(text: str, word: Word) -> Chosen | None:
    if word.end > LONGEST_TEXT:
        return None
    return chosen_by({"text": text, "start": str(word.start), "end": str(word.end)})


@dataclass(frozen=True)
class AlsoSaid:
    """How else a word is said, and where."""

    marked: str
    zhuyin: str
    region: str


@register.inclusion_tag("reading/_mend_link.html", takes_context=True)
def mend_link(context: template.Context, text: str, start: int, end: int, confidence: float = 1.0) -> dict:
    """For the word `text[start:end]`; whoever reads learns how else it is said, and who helps with Chinese mends it."""
    reader = context["request"].user
    chosen = chosen_by({"text": text, "start": str(start), "end": str(end)})
    may_mend = reader.is_authenticated and reader.helps_with("zh")
    return {
        "also": list(said_otherwise(text, start, end, choice_of(context["request"]).region)),
        "address": chosen.address if chosen and may_mend else "",
        "is_unsure": confidence < SURE,
    }


def said_otherwise(text: str, start: int, end: int, region: str) -> Iterator[AlsoSaid]:
    """The agreed readings of the word that do not come first."""
    here = [each for each in mending.readings_for(text, region) if each.start <= start and end <= each.end]
    for each in here[1:]:
        readings = each.readings[start - each.start : end - each.start]
        if readings != here[0].readings[start - each.start : end - each.start]:
            spelt = " ".join(filter(None, (zhuyin.from_pinyin(reading) for reading in readings if reading)))
            yield AlsoSaid(pinyin.marked(readings), spelt, Mend.Region(each.region).label if each.region else "")


def texts_on(post: Post, comments: Iterable[Comment]) -> Iterator[tuple[int, str]]:
    """Of the post and its comments, each with its author."""
    asked = post.request.expressions if post.request else []
    yield post.author_id, "\n".join([post.title, post.body, *asked])
    for comment in comments:
        yield comment.author_id, comment.body
