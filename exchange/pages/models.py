"""Words of the site itself, which its keepers edit in the admin."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _


class Guideline(models.Model):
    """A house rule, in three languages."""

    order = models.PositiveSmallIntegerField(_("order"), default=0)
    slug = models.SlugField(unique=True, help_text=_("Its place on the page: /guidelines/#slug"))
    title = models.CharField(_("title"), max_length=80)
    body = models.TextField(_("text"))

    class Meta:
        ordering = ["order", "slug"]
        verbose_name = _("house rule")
        verbose_name_plural = _("house rules")

    def __str__(self) -> str:
        return self.title or self.slug

    def get_absolute_url(self) -> str:
        return f"{reverse('guidelines')}#{self.slug}"
