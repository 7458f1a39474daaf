"""What is proposed about the texts of a page, and whether its reader may mend them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django import template
from django.db.models import Q

from exchange.posts.models import Comment, Post
from exchange.reading import mending
from exchange.reading.models import Mend

register = template.Library()


@dataclass(frozen=True)
class Mending:
    may_mend: bool = False
    proposed: list[Mend] = field(default_factory=list)


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
    return Mending(reader.helps_with("zh"), list(proposed.order_by("pk")) if anywhere else [])


def texts_on(post: Post, comments: Iterable[Comment]) -> Iterator[tuple[int, str]]:
    """Of the post and its comments, each with its author."""
    asked = post.request.expressions if post.request else []
    yield post.author_id, "\n".join([post.title, post.body, *asked])
    for comment in comments:
        yield comment.author_id, comment.body
