"""Answering and replying under a post, and editing what one said."""

import uuid
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from exchange.lib import markdown
from exchange.posts import limits, signals
from exchange.posts.models import Comment, Post, Revision
from exchange.posts.once import write_once
from exchange.posts.publishing import allow_editing
from exchange.posts.refusals import NotNow


def comment(
    author,
    post: Post,
    *,
    body: str,
    language: str,
    kind: str = Comment.Kind.ANSWER,
    parent: Comment | None = None,
    submission: uuid.UUID | None = None,
    at: datetime | None = None,
) -> Comment:
    """One comment for one submission. A reply to a reply joins its thread. Raises NotNow."""
    parent = parent and (parent.parent or parent)

    def write() -> Comment:
        limits.require("comment", author)
        allow_comment(post)
        limits.spend("comment", author)
        written = Comment.objects.create(
            author=author,
            post=post,
            parent=parent,
            kind=Comment.Kind.REPLY if parent else kind,
            language=language,
            body=body,
            body_html=markdown.render(body, language),
            submission=submission,
            created_at=at or timezone.now(),
        )
        Revision.objects.create(comment=written, number=1, body=body, created_at=written.created_at)
        signals.comment_published.send(Comment, comment=written, by=author)
        return written

    return write_once(Comment, author, submission, write)


def allow_comment(post: Post) -> None:
    if not post.is_shown:
        raise NotNow(_("This post was taken down, so nothing can be added to it."))
    if post.is_locked:
        raise NotNow(_("A moderator closed this conversation. You can still read it."))


@transaction.atomic
def edit(comment: Comment, by, *, base: int, body: str) -> Comment:
    """A new revision over revision `base`. Raises NotYours, NotNow or EditedMeanwhile."""
    current = Comment.objects.select_for_update(of=("self",)).get(pk=comment.pk)
    allow_editing(current, by, base)
    limits.spend("edit", by)
    if current.body != body:
        current.revision += 1
        current.edited_at = timezone.now()
        current.body, current.body_html = body, markdown.render(body, current.language)
        current.save()
        Revision.objects.create(comment=current, number=current.revision, body=body)
        signals.comment_edited.send(Comment, comment=current, by=by)
    return current
