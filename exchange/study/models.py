"""Words that members keep to learn them."""

from typing import Self

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.contrib.contenttypes.prefetch import GenericPrefetch
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import LanguageSkill
from exchange.languages.codes import BCP47
from exchange.posts.models import Comment, Correction, Post, Translation


class SavedWordQuerySet(models.QuerySet["SavedWord"]):
    def of(self, member) -> Self:
        return self.filter(member=member.pk)

    def in_language(self, language: str) -> Self:
        """All of them for a language that is none."""
        return self.filter(language=language) if language in BCP47 else self

    def met_in(self, written) -> Self:
        return self.filter(content_type=ContentType.objects.get_for_model(written), object_id=written.pk)

    def with_places(self) -> Self:
        """With what they were met in, and the post around that, in a query for each kind of writing."""
        places = [Post.objects.all()]
        places += [each.objects.select_related("post") for each in (Comment, Correction, Translation)]
        return self.prefetch_related(GenericPrefetch("place", places))


class SavedWord(models.Model):
    member = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="saved_words")
    word = models.CharField(_("word"), max_length=64)
    language = models.CharField(_("language"), max_length=2, choices=LanguageSkill.LANGUAGES)
    # With its script, for fonts and screen readers: zh-Hant.
    lang = models.CharField(max_length=7)
    # As they were told when it was saved, so that the list needs no dictionary and never changes under its reader.
    reading = models.CharField(_("reading"), max_length=200, blank=True)
    gloss = models.CharField(_("meaning"), max_length=400, blank=True)
    sentence = models.TextField(_("sentence"), blank=True)
    content_type = models.ForeignKey(ContentType, models.CASCADE, null=True, blank=True, related_name="+")
    object_id = models.PositiveBigIntegerField(null=True, blank=True)
    place = GenericForeignKey()
    created_at = models.DateTimeField(_("saved at"), default=timezone.now)

    objects = SavedWordQuerySet.as_manager()

    class Meta:
        verbose_name = _("saved word")
        verbose_name_plural = _("saved words")
        constraints = [models.UniqueConstraint("member", "language", "word", name="saved_once")]
        indexes = [
            models.Index(fields=["member", "-created_at", "-id"]),
            models.Index(fields=["content_type", "object_id"]),
        ]

    def __str__(self) -> str:
        return self.word

    @property
    def is_place_shown(self) -> bool:
        """Whether everyone can still see what it was met in."""
        if self.place is None:
            return False
        around = self.place if isinstance(self.place, Post) else self.place.post
        return self.place.is_shown and around.is_shown

    @property
    def sentence_shown(self) -> str:
        """What was withdrawn, or is hidden, is not read on in lists of words."""
        return self.sentence if self.is_place_shown else ""
