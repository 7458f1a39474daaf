"""Why something is reported, in the plain words of the person who reports it. Site-owned, in three languages."""

from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _


class Reason(models.Model):
    slug = models.SlugField(unique=True)
    name = models.CharField(_("name"), max_length=40, help_text=_("Two or three words, for moderators."))
    words = models.CharField(_("plain words"), max_length=160, help_text=_("What the person who reports picks."))
    severity = models.PositiveSmallIntegerField(
        _("severity"),
        default=1,
        validators=[MaxValueValidator(9)],
        help_text=_("The higher, the earlier in the queue; children’s safety stands first."),
    )
    rule = models.ForeignKey("moderation.Rule", models.PROTECT, related_name="reasons", verbose_name=_("rule"))
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        ordering = ["order", "slug"]
        verbose_name = _("reason")
        verbose_name_plural = _("reasons")

    def __str__(self) -> str:
        return self.name or self.slug
