"""The one live code of a number, and the wrong guesses made at it, whichever browser they came from."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Code(models.Model):
    """A code that was texted: only its digest is kept, and a new one for the same number takes its place."""

    index = models.CharField(max_length=64, unique=True)
    ticket = models.CharField(max_length=64, db_index=True)
    digest = models.CharField(max_length=64, blank=True)
    sent_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("live code")
        verbose_name_plural = _("live codes")

    def __str__(self) -> str:
        return f"code of {self.sent_at:%Y-%m-%d %H:%M}"


class WrongGuessQuerySet(models.QuerySet["WrongGuess"]):
    def recent(self):
        return self.filter(at__gt=timezone.now() - timedelta(hours=24))

    def at_index(self, index: str):
        return self.filter(index=index)


class WrongGuess(models.Model):
    """A code typed wrong. Kept by number, so that opening another session earns no more guesses."""

    index = models.CharField(max_length=64)
    at = models.DateTimeField(default=timezone.now)

    objects = WrongGuessQuerySet.as_manager()

    class Meta:
        verbose_name = _("wrong guess")
        verbose_name_plural = _("wrong guesses")
        indexes = [models.Index(fields=["index", "at"])]

    def __str__(self) -> str:
        return f"wrong guess of {self.at:%Y-%m-%d %H:%M}"

    @classmethod
    def exhausted(cls, index: str) -> bool:
        """Whether this number's codes are dead for now."""
        return cls.objects.at_index(index).recent().count() >= settings.LIMIT_WRONG_CODES
