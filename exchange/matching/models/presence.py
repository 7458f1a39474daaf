"""When a member was last here, to a few minutes: so that those are asked who are about. Nobody else is shown it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Presence(models.Model):
    member = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="presence")
    at = models.DateTimeField(db_index=True)

    class Meta:
        verbose_name = _("presence")
        verbose_name_plural = _("presences")

    def __str__(self) -> str:
        return f"{self.member_id} {self.at:%Y-%m-%d %H:%M}"
