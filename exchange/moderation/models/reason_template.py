"""A reason as a decision gives it, ready to be used: it begins the moderator's own words and does not replace them."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ReasonTemplate(models.Model):
    rule = models.ForeignKey("moderation.Rule", models.CASCADE, related_name="templates", verbose_name=_("rule"))
    title = models.CharField(_("title"), max_length=80)
    text = models.TextField(_("text"), help_text=_("Addressed to the member it is about: “You …”"))
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        ordering = ["rule__order", "order", "pk"]
        verbose_name = _("reason template")
        verbose_name_plural = _("reason templates")

    def __str__(self) -> str:
        return self.title
