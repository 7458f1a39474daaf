"""What its author takes back is forgotten in members' lists too: the word stays theirs, the sentence goes."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q

from exchange.posts import signals
from exchange.posts.models import Comment, Correction, Post, Translation
from exchange.study.models import SavedWord


def connect() -> None:
    signals.withdrawn.connect(forget_sentences, dispatch_uid="study.forget_sentences")


def forget_sentences(sender, written, **kwargs) -> None:
    SavedWord.objects.filter(within(written)).update(sentence="", content_type=None, object_id=None)


def within(written) -> Q:
    """Met in what was withdrawn, or in anything that goes out of sight with it."""
    places = of(written, [written.pk])
    if isinstance(written, Post):
        for model in (Comment, Correction, Translation):
            places |= of(model, model.objects.filter(post=written).values("pk"))
    elif isinstance(written, Comment):
        for model in (Correction, Translation):
            places |= of(model, model.objects.filter(comment=written).values("pk"))
    return places


def of(model, keys) -> Q:
    return Q(content_type=ContentType.objects.get_for_model(model), object_id__in=keys)
