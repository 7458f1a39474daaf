"""What happens to posts, members and topics is seen by search in the same transaction."""

from django.db.models.signals import post_delete, post_save, pre_delete

from accounts.models import User
from exchange.posts import signals
from exchange.posts.models import WRITTEN, Acceptance, Comment, Correction, Post, Topic, TopicAlias, Translation
from exchange.search.documents import things
from exchange.search.indexing import forget, index
from exchange.search.models import Entry

TELLS = {"handle", "display_name", "other_name", "about", "region", "languages", "is_active", "paused_at", "closed_at"}
"""What of a member is indexed."""


def connect() -> None:
    signals.post_published.connect(post_written)
    signals.post_edited.connect(post_written)
    signals.comment_published.connect(comment_written)
    signals.comment_edited.connect(comment_written)
    signals.correction_published.connect(correction_written)
    signals.translation_published.connect(translation_written)
    for signal in (signals.withdrawn, signals.hidden, signals.restored):
        signal.connect(seen_or_not)
    post_save.connect(answered_or_not, Acceptance)
    post_delete.connect(answered_or_not, Acceptance)
    post_save.connect(member_changed, User)
    post_save.connect(topic_changed, Topic)
    post_save.connect(topic_named, TopicAlias)
    post_delete.connect(topic_named, TopicAlias)
    for model in (*WRITTEN, User, Topic):
        pre_delete.connect(gone, model)


def post_written(sender, post, **kwargs) -> None:
    """With the author's own text in the other language, which is written in the same form."""
    again(Post, pk=post.pk)
    again(Translation, post=post.pk, comment=None, author=post.author_id)


def comment_written(sender, comment, **kwargs) -> None:
    again(Comment, pk=comment.pk)


def correction_written(sender, correction, **kwargs) -> None:
    again(Correction, pk=correction.pk)


def translation_written(sender, translation, **kwargs) -> None:
    """With those by the same member that it replaces."""
    again(Translation, post=translation.post_id, comment=translation.comment_id, author=translation.author_id)


def seen_or_not(sender, written, **kwargs) -> None:
    """Of a post, with all that is said under it."""
    if sender is Post:
        whole_post(written.pk)
        return
    again(sender, pk=written.pk)
    if sender is Comment:
        again(Comment, parent=written.pk)
        again(Correction, comment=written.pk)
        again(Translation, comment=written.pk)
    if sender in (Comment, Correction) and hasattr(written.post, "acceptance"):
        again(Post, pk=written.post_id)
        again(Translation, post=written.post_id, comment=None)


def whole_post(pk: int) -> None:
    again(Post, pk=pk)
    for model in (Comment, Correction, Translation):
        again(model, post=pk)


def answered_or_not(sender, instance, raw=False, **kwargs) -> None:
    """The post, and the answers that were or are accepted."""
    found = Entry.objects.filter(
        post=instance.post_id, facets__contains="answered", thing__in=["comment", "correction"]
    )
    marked = set(found.values_list("thing", "thing_id"))
    marked |= {("comment", instance.comment_id), ("correction", instance.correction_id)}
    again(Post, pk=instance.post_id)
    again(Translation, post=instance.post_id, comment=None)
    for model in (Comment, Correction):
        again(model, pk__in=[pk for thing, pk in marked if thing == model._meta.model_name and pk])


def member_changed(sender, instance, update_fields=None, raw=False, **kwargs) -> None:
    if raw:
        return
    if (
        update_fields is None
        or TELLS & set(update_fields)
        or "last_login" in update_fields
        and not Entry.objects.about(instance).exists()
    ):
        index([instance])


def topic_changed(sender, instance, raw=False, **kwargs) -> None:
    if not raw:
        index([instance])


def topic_named(sender, instance, raw=False, **kwargs) -> None:
    if not raw:
        again(Topic, pk=instance.topic_id)


def first_topics(sender, **kwargs) -> None:
    """The topics a site begins with come with its migrations, which send no news."""
    known = Entry.objects.filter(thing=Entry.Thing.TOPIC).values("thing_id")
    index(Topic.objects.exclude(pk__in=known))


def gone(sender, instance, **kwargs) -> None:
    forget(instance)


def again(model: type, **which) -> None:
    index(things(model).filter(**which))
