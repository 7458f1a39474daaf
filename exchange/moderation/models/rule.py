"""A rule of the house. Site-owned: its title and text stand in three languages."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Rule(models.Model):
    code = models.CharField(_("number"), max_length=8, unique=True, help_text=_("As decisions cite it: 4.1"))
    version = models.PositiveSmallIntegerField(
        _("version"), default=1, help_text=_("Raise it when the meaning changes; decisions keep the one they cited.")
    )
    title = models.CharField(_("title"), max_length=120)
    text = models.TextField(_("text"))
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        ordering = ["order", "code"]
        verbose_name = _("rule")
        verbose_name_plural = _("rules")

    def __str__(self) -> str:
        return f"{self.code} {self.title}"

    @property
    def cited(self) -> str:
        """`4.1 No private contact with minors (v3)`."""
        return f"{self} (v{self.version})"
