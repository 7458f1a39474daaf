"""What a helper allows. Who never said anything has no row, and the defaults hold."""

from django.conf import settings
from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _


class Helping(models.Model):
    ALLOWS = 3

    member = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="helping")
    allows = models.PositiveSmallIntegerField(
        _("questions a day you may be asked"),
        default=ALLOWS,
        validators=[MaxValueValidator(20)],
        help_text=_("0: never ask me. The desk stays open to you."),
    )
    small_tasks = models.BooleanField(_("show me tasks of ten seconds on the desk"), default=True)

    # Addresses of filters of the desk, as `kind=meaning&level=beginner`.
    filters = models.JSONField(default=list, blank=True, editable=False)

    class Meta:
        verbose_name = _("what a helper allows")
        verbose_name_plural = _("what helpers allow")

    def __str__(self) -> str:
        return f"{self.member_id}: {self.allows}"
