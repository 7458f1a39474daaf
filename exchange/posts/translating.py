"""Putting a post or a comment into another language, and which translation stands beside the original."""

import uuid
from datetime import datetime

from django.db.models import Count, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from exchange.languages.codes import language_of
from exchange.lib import markdown
from exchange.posts import limits, signals
from exchange.posts.commenting import allow_comment
from exchange.posts.models import Comment, Post, Translation
from exchange.posts.once import write_once
from exchange.posts.refusals import Refused


def translate(
    author,
    post: Post,
    *,
    language: str,
    body: str,
    title: str = "",
    comment: Comment | None = None,
    submission: uuid.UUID | None = None,
    at: datetime | None = None,
) -> Translation:
    """A member's one translation into `language`; writing again replaces their own. Raises NotNow and Refused."""
    original = comment or post

    def write() -> Translation:
        limits.require("correct", author)
        allow_comment(post)
        if language_of(language) == language_of(original.language):
            raise Refused(_("It is already written in that language."))
        limits.spend("correct", author)
        # One at a time: two tabs would each find nothing of their author's to withdraw.
        Post.objects.select_for_update(no_key=True).get(pk=post.pk)
        own = Translation.objects.filter(post=post, comment=comment, author=author, language=language)
        own.shown().update(withdrawn_at=timezone.now())
        translation = Translation.objects.create(
            author=author,
            post=post,
            comment=comment,
            origin=Translation.Origin.AUTHOR if author.pk == original.author_id else Translation.Origin.MEMBER,
            language=language,
            title=title,
            body=body,
            body_html=markdown.render(body, language),
            submission=submission,
            created_at=at or timezone.now(),
        )
        signals.translation_published.send(Translation, translation=translation, by=author)
        return translation

    return write_once(Translation, author, submission, write)


def best_first(translations: QuerySet[Translation]) -> QuerySet[Translation]:
    """The author's own first, then by votes; of equals, the earlier."""
    return translations.shown().annotate(vote_count=Count("votes")).order_by("origin", "-vote_count", "created_at")
