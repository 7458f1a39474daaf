"""What moderators did, line after line: to be added to and read, and changed by neither Django nor the database."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class LogIsForGood(Exception):  # noqa: N818  (named as it is said)
    """Someone tried to change or delete a line of the log."""


class LogEntryQuerySet(models.QuerySet["LogEntry"]):
    def update(self, **kwargs):
        raise LogIsForGood

    def delete(self):
        raise LogIsForGood

    def bulk_update(self, objs, fields, batch_size=None):
        raise LogIsForGood


class LogEntry(models.Model):
    class Act(models.TextChoices):
        OPENED = "opened", _("opened")
        REPORTED = "reported", _("reported")
        CLAIMED = "claimed", _("claimed")
        RELEASED = "released", _("released")
        BOTH_SIDES = "both-sides", _("asked the other side")
        DECIDED = "decided", _("decided")
        UNDONE = "undone", _("undone")
        REVIEWED = "reviewed", _("reviewed and kept")
        APPEALED = "appealed", _("appealed")
        UPHELD = "upheld", _("appeal: upheld")
        OVERTURNED = "overturned", _("appeal: overturned")

    at = models.DateTimeField(default=timezone.now, db_index=True)
    # None: the site itself.
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="moderation_log")
    act = models.CharField(max_length=10, choices=Act)
    case = models.ForeignKey("moderation.Case", models.PROTECT, related_name="log")
    decision = models.ForeignKey("moderation.Decision", models.PROTECT, null=True, related_name="log")
    facts = models.TextField(blank=True)

    objects = LogEntryQuerySet.as_manager()

    class Meta:
        verbose_name = _("log entry")
        verbose_name_plural = _("log")
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"case {self.case_id} {self.act}"

    def save(self, *args, **kwargs) -> None:
        if not self._state.adding:
            raise LogIsForGood
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        raise LogIsForGood

    @classmethod
    def write(cls, act: str, case, *, by=None, decision=None, facts: str = "") -> "LogEntry":
        return cls.objects.create(act=act, case=case, by=by, decision=decision, facts=facts)
