"""A member's wish to leave for good: a record until the grace is over, and undone by deleting it."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class ClosureQuerySet(models.QuerySet["Closure"]):
    def due(self):
        return self.filter(due_at__lte=timezone.now())


class Closure(models.Model):
    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="closure")
    asked_at = models.DateTimeField(default=timezone.now)
    due_at = models.DateTimeField()

    objects = ClosureQuerySet.as_manager()

    class Meta:
        verbose_name = _("closing account")
        verbose_name_plural = _("closing accounts")
        indexes = [models.Index(fields=["due_at"])]

    def __str__(self) -> str:
        return f"{self.user_id} leaves on {self.due_at:%Y-%m-%d}"
