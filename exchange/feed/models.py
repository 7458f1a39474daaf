"""Something to write about today."""

from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _


class PromptQuerySet(models.QuerySet["Prompt"]):
    def of_day(self, day: date) -> "Prompt | None":
        """The same for everybody all day long; each has its turn before any comes again. One query."""
        prompts = list(self.order_by("order", "pk"))
        return prompts[day.toordinal() % len(prompts)] if prompts else None


class Prompt(models.Model):
    text = models.CharField(_("text"), max_length=200)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    objects = PromptQuerySet.as_manager()

    class Meta:
        verbose_name = _("prompt")
        verbose_name_plural = _("prompts")
        ordering = ["order"]

    def __str__(self) -> str:
        return self.text or ""

    @property
    def other_text(self) -> tuple[str, str]:
        """The text on the other bank, and its `lang`."""
        from django.utils.translation import get_language

        return (self.text_zh_hans, "zh-Hans") if (get_language() or "en") == "en" else (self.text_en, "en")
