"""What can be reported: the four things members write, and the members themselves; and what a case keeps of them."""

from django.contrib.contenttypes.models import ContentType
from django.contrib.contenttypes.prefetch import GenericPrefetch
from django.db.models import Model
from django.http import Http404

from accounts.models import User
from exchange.languages.codes import language_of
from exchange.posts.models import Comment, Correction, Post, Translation

WRITTEN: dict[str, type[Model]] = {
    "post": Post,
    "comment": Comment,
    "correction": Correction,
    "translation": Translation,
}
KINDS = {model: kind for kind, model in WRITTEN.items()} | {User: "member"}


def kind_of(target) -> str:
    return KINDS[type(target)]


def find_visible(kind: str, pk: int, reader):
    """The thing at /report/<kind>/<pk>/, for someone who can see it. Raises Http404."""
    return visible_or_404(WRITTEN[kind].objects.filter(pk=pk).first() if kind in WRITTEN else None, reader)


def find_member(handle: str, reader) -> User:
    """By handle, as everywhere: a number would tell how many members there are. Raises Http404."""
    return visible_or_404(User.objects.filter(handle=handle).first(), reader)


def visible_or_404(target, reader):
    if target is None or not is_visible(target, reader):
        raise Http404
    return target


def is_visible(target, reader) -> bool:
    if isinstance(target, User):
        return target.is_active and target.closed_at is None
    around = target if isinstance(target, Post) else target.post
    return target.is_visible_to(reader) and around.is_visible_to(reader)


def member_of(target) -> User:
    """The one a decision about it would be about."""
    return target if isinstance(target, User) else target.author


def language_in(target) -> str:
    """`en` or `zh`, what one must read to judge it; empty for a member."""
    return language_of(getattr(target, "language", ""))


def touches_protected(target) -> bool:
    """Whether somebody under 18 wrote it or is spoken to in it."""
    return any(person.is_protected for person in people_around(target))


def people_around(target) -> list[User]:
    people = [member_of(target)]
    for above in ("post", "comment", "parent"):
        if thing := getattr(target, above, None):
            people.append(thing.author)
    return people


def with_targets() -> GenericPrefetch:
    """For `prefetch_related`: each case's target with what is shown of it, in one query for a kind."""
    return GenericPrefetch(
        "target",
        [
            Post.objects.select_related("author", "cover", "help_request"),
            Comment.objects.select_related("author", "post__author"),
            Correction.objects.select_related("author", "post__author"),
            Translation.objects.select_related("author", "post__author"),
            User.objects.all(),
        ],
    )


def content_type_of(target) -> ContentType:
    return ContentType.objects.get_for_model(target)
