"""Publishing a post, and editing it: from what was typed to what is read."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from exchange.lib import markdown
from exchange.posts import limits, signals
from exchange.posts.models import HelpRequest, Post, Revision, Topic, Translation
from exchange.posts.once import write_once
from exchange.posts.refusals import EditedMeanwhile, NotNow, NotYours

LONGEST_BODY = 20_000  # characters
UNCHANGED = object()
"""For what an edit leaves as it is, where None would take it away."""


@dataclass(frozen=True)
class Asking:
    """What turns a post into a question."""

    kind: str
    target_language: str
    answer_in: str = "any"
    expressions: list[str] = field(default_factory=list)
    context: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Twin:
    """The author's own second-language text beside the first."""

    language: str
    title: str = ""
    body: str = ""


def publish(
    author,
    *,
    language: str,
    title: str = "",
    body: str = "",
    asking: Asking | None = None,
    topics: Iterable[Topic] = (),
    twin: Twin | None = None,
    correct_me: str = Post.CorrectMe.CHAT,
    cover=None,
    submission: uuid.UUID | None = None,
    grew_from=None,
    at: datetime | None = None,
) -> Post:
    """One post for one submission, however often the form is sent. Raises NotNow for limits and restrictions."""
    post = Post(
        author=author,
        language=language,
        title=title,
        body=body,
        correct_me=correct_me,
        cover=cover,
        submission=submission,
        grew_from=grew_from,
        created_at=at or timezone.now(),
    )
    return write_once(Post, author, submission, lambda: write(post, asking, topics, twin))


def write(post: Post, asking: Asking | None, topics: Iterable[Topic], twin: Twin | None) -> Post:
    """With all that belongs to it, within what its author may."""
    limits.require("post", post.author)
    limits.spend("post", post.author)
    post.body_html = markdown.render(post.body, post.language)
    post.save()
    Revision.objects.create(post=post, number=1, title=post.title, body=post.body, created_at=post.created_at)
    if asking:
        HelpRequest.objects.create(post=post, **vars(asking))
    post.topics.set(topics)
    keep_twin(post, twin)
    signals.post_published.send(Post, post=post, by=post.author)
    return post


@transaction.atomic
def edit(
    post: Post,
    by,
    *,
    base: int,
    title: str,
    body: str,
    twin: Twin | None = None,
    topics: Iterable[Topic] | None = None,
    asking: Asking | None = None,
    correct_me: str | None = None,
    cover=UNCHANGED,
) -> Post:
    """A new revision over revision `base`. Raises NotYours, NotNow, or EditedMeanwhile when `base` is old."""
    current = Post.objects.select_for_update(of=("self",)).get(pk=post.pk)
    allow_editing(current, by, base)
    limits.spend("edit", by)
    if (current.title, current.body) != (title, body):
        current.revision += 1
        current.edited_at = timezone.now()
        Revision.objects.create(post=current, number=current.revision, title=title, body=body)
    current.title, current.body, current.body_html = title, body, markdown.render(body, current.language)
    current.correct_me = correct_me or current.correct_me
    if cover is not UNCHANGED:
        current.cover = cover
    current.save()
    if asking:
        HelpRequest.objects.filter(post=current).update(**vars(asking))
    if topics is not None:
        current.topics.set(topics)
    keep_twin(current, twin)
    signals.post_edited.send(Post, post=current, by=by)
    return current


def allow_editing(written, by, base: int) -> None:
    if written.author_id != by.pk:
        raise NotYours(_("Only its author can edit this."))
    limits.require(written._meta.model_name, by)  # or what one may not write could be written into what stands
    if not written.is_shown:
        raise NotNow(_("This was taken down, so it cannot be edited."))
    if written.revision != base:
        raise EditedMeanwhile(_("You changed this in another window meanwhile. Here are both versions."), written)


def keep_twin(post: Post, twin: Twin | None) -> None:
    """The author's own translation: written, changed, or withdrawn when it was emptied."""
    own = Translation.objects.filter(
        post=post, comment=None, author=post.author, origin=Translation.Origin.AUTHOR
    ).shown()
    if twin is None or not (twin.title or twin.body):
        own.update(withdrawn_at=timezone.now())
        return
    text = {"title": twin.title, "body": twin.body, "body_html": markdown.render(twin.body, twin.language)}
    if not own.filter(language=twin.language).update(**text):
        Translation.objects.create(
            post=post,
            author=post.author,
            origin=Translation.Origin.AUTHOR,
            language=twin.language,
            created_at=post.created_at,
            **text,
        )
