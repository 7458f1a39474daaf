"""A reported text among its neighbours: what was asked, what was said before and after it."""

from dataclasses import dataclass, field

from django.db.models import Q

from exchange.moderation.targets import kind_of
from exchange.posts.models import Comment, Correction, Post, Translation

NEIGHBOURS = 20


@dataclass(frozen=True)
class Surroundings:
    """`post` stands above; `thread` below it, with the reported comment in it; `original` beside a suggestion."""

    post: Post | None = None
    thread: list[Comment] = field(default_factory=list)
    original: str = ""
    original_lang: str = ""


def surroundings_of(target) -> Surroundings:
    """At most three queries."""
    around = {"post": of_post, "comment": of_comment, "correction": of_correction, "translation": of_translation}
    return around.get(kind_of(target), lambda _member: Surroundings())(target)


def of_post(post: Post) -> Surroundings:
    return Surroundings()


def of_comment(comment: Comment) -> Surroundings:
    """Its thread: what it replies to and what was replied there, or what was replied to it."""
    root = comment.parent_id or comment.pk
    thread = Comment.objects.filter(Q(pk=root) | Q(parent=root)).select_related("author")
    # PostgreSQL sorts no parent last and SQLite first; a thread begins with what was said first.
    rows = sorted(thread[:NEIGHBOURS], key=lambda row: (row.parent_id is not None, row.created_at))
    return Surroundings(post=comment.post, thread=rows if len(rows) > 1 else [])


def of_correction(correction: Correction) -> Surroundings:
    return Surroundings(post=correction.post, original=correction.sentence, original_lang=correction.lang)


def of_translation(translation: Translation) -> Surroundings:
    source = translation.comment or translation.post
    return Surroundings(post=translation.post, original=source.body, original_lang=source.lang)
