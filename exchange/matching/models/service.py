"""How fast answers come, as counted: the public figures, and nothing claimed beside them."""

from datetime import timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import LanguageSkill


class ServiceFigure(models.Model):
    ENOUGH = 5
    """Of fewer questions a median says nothing."""

    language = models.CharField(_("language asked about"), max_length=2, choices=LanguageSkill.LANGUAGES, unique=True)
    asked = models.PositiveIntegerField(_("questions"))
    answered_in_a_day = models.PositiveIntegerField(_("answered within 24 hours"))
    # Of all questions, the unanswered ones among them: None where more than half have no answer.
    median_wait = models.DurationField(_("median time to the first answer"), null=True)
    since = models.DateTimeField(_("asked since"))
    until = models.DateTimeField(_("asked until"))
    counted_at = models.DateTimeField(_("counted"))

    class Meta:
        verbose_name = _("service figure")
        verbose_name_plural = _("service figures")
        ordering = ["language"]

    def __str__(self) -> str:
        return f"{self.language}: {self.answered_in_a_day} of {self.asked}"

    @property
    def is_enough(self) -> bool:
        return self.asked >= self.ENOUGH

    @property
    def share(self) -> float:
        return self.answered_in_a_day / self.asked if self.asked else 0.0

    @property
    def per_cent(self) -> int:
        """Rounded down: 99.6 % is not all."""
        return int(self.share * 100)

    @property
    def median_minutes(self) -> int | None:
        return None if self.median_wait is None else max(1, round(self.median_wait / timedelta(minutes=1)))
