"""Where a passage uses slang, found when it was written, so that reading it costs no search."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SlangFound(models.Model):
    # Of the passage's HTML: the same words found once are found for every text that says them.
    digest = models.CharField(max_length=64, primary_key=True)
    # Which release of the site's glossary was asked; what an older one found is no longer to be trusted.
    glossary = models.CharField(max_length=12)
    hits = models.JSONField(default=list)

    class Meta:
        verbose_name = _("slang found in a text")
        verbose_name_plural = _("slang found in texts")

    def __str__(self) -> str:
        return self.digest[:12]
