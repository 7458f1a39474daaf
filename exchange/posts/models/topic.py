"""What a post is about: site-owned, named in three languages."""

import unicodedata

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _


def plain(text: str) -> str:
    """By which two ways to type a name are told to be one."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


class Topic(models.Model):
    slug = models.SlugField(unique=True)
    name = models.CharField(_("name"), max_length=40)
    description = models.CharField(_("description"), max_length=200, blank=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    parent = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="children", verbose_name=_("part of")
    )

    class Meta:
        ordering = ["order", "slug"]
        verbose_name = _("topic")
        verbose_name_plural = _("topics")

    def __str__(self) -> str:
        return self.name or self.slug

    def get_absolute_url(self) -> str:
        return reverse("topic", args=[self.slug])


class TopicAlias(models.Model):
    """Another name of a topic, in whichever language, or a slug it once had: who types it means the topic."""

    text = models.CharField(_("also called"), max_length=50, unique=True)
    topic = models.ForeignKey(Topic, models.CASCADE, related_name="aliases")

    class Meta:
        ordering = ["text"]
        verbose_name = _("other name of a topic")
        verbose_name_plural = _("other names of topics")

    def __str__(self) -> str:
        return self.text

    def save(self, *args, **kwargs) -> None:
        self.text = plain(self.text)
        super().save(*args, **kwargs)
