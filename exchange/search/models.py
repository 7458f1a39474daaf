"""What can be found: a row for each post, comment, correction, translation, member and topic.

Beside the table stands an index of its tokens, which each database keeps in its own way (`backends`).
"""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class EntryQuerySet(models.QuerySet["Entry"]):
    def visible_to(self, reader):
        own = Q(author=reader.pk) if reader.pk else Q(pk__in=[])
        return self.filter(Q(shown=True) | own)

    def about(self, thing):
        return self.filter(thing=thing._meta.model_name, thing_id=thing.pk)


class Entry(models.Model):
    class Thing(models.TextChoices):
        POST = "post", _("post")
        COMMENT = "comment", _("comment")
        CORRECTION = "correction", _("correction")
        TRANSLATION = "translation", _("translation")
        MEMBER = "user", _("member")
        TOPIC = "topic", _("topic")

    # When it was written, so that the newest have the highest: the index is read in this order without sorting.
    id = models.BigIntegerField(primary_key=True)
    thing = models.CharField(max_length=11, choices=Thing)
    thing_id = models.BigIntegerField()
    post = models.ForeignKey("posts.Post", models.CASCADE, null=True, related_name="+")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="+")
    # What a moderator hid its author still finds.
    shown = models.BooleanField(default=True)
    words = models.TextField()
    """The tokens of its text (`tokens`)."""
    facets = models.TextField()
    """What one can keep to, as tokens too: `kind:natural language:zh topic:4 answered`."""

    objects = EntryQuerySet.as_manager()

    class Meta:
        verbose_name = _("search entry")
        verbose_name_plural = _("search entries")
        constraints = [models.UniqueConstraint(fields=["thing", "thing_id"], name="found_once")]

    def __str__(self) -> str:
        return f"{self.thing} {self.thing_id}"


class Word(models.Model):
    """An English word that somebody wrote, so that one typed with a slip can be told from it."""

    word = models.CharField(primary_key=True, max_length=24)

    def __str__(self) -> str:
        return self.word


class Slip(models.Model):
    """A word with one letter left out. Two words one slip apart have such a form in common, or are one another's."""

    form = models.CharField(max_length=24)
    word = models.ForeignKey(Word, models.CASCADE, related_name="slips")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["form", "word"], name="slipped_once")]

    def __str__(self) -> str:
        return f"{self.form} → {self.word_id}"


class Rebuilding(models.Model):
    """How far `manage.py reindex` has come, so that it goes on where it was interrupted."""

    thing = models.CharField(primary_key=True, max_length=11, choices=Entry.Thing)
    last = models.BigIntegerField(default=0)
    is_done = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"{self.thing} up to {self.last}"
