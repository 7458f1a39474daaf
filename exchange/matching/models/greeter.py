"""Natives who look after newcomers, and after questions nobody answered.

They volunteer; moderators may ask them to rest.
"""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class GreeterQuerySet(models.QuerySet["Greeter"]):
    def on_duty(self):
        return self.filter(rests_since=None)


class Greeter(models.Model):
    member = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="greeter")
    since = models.DateTimeField(_("since"), default=timezone.now)
    # Set by moderators: volunteering again does not undo it.
    rests_since = models.DateTimeField(_("asked to rest since"), null=True, blank=True)

    objects = GreeterQuerySet.as_manager()

    class Meta:
        verbose_name = _("greeter")
        verbose_name_plural = _("greeters")

    def __str__(self) -> str:
        return str(self.member)
