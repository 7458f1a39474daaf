"""What a member may not do for now. Set from above (a moderator's decision); read by everything that writes."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class RestrictionQuerySet(models.QuerySet["Restriction"]):
    def in_force(self, at=None):
        at = at or timezone.now()
        return self.filter(models.Q(until=None) | models.Q(until__gt=at), lifted_at=None, since__lte=at)

    def on(self, act: str):
        """Those that stand in the way of `act`; a suspension stands in the way of everything."""
        return self.filter(act__in=[act, Restriction.Act.EVERYTHING])


class Restriction(models.Model):
    class Act(models.TextChoices):
        EVERYTHING = "everything", _("everything (suspended)")
        POST = "post", _("writing posts and questions")
        COMMENT = "comment", _("commenting")
        CORRECT = "correct", _("correcting and translating")
        VOTE = "vote", _("voting and thanking")
        REPORT = "report", _("reporting")

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="restrictions")
    act = models.CharField(_("what"), max_length=10, choices=Act)
    since = models.DateTimeField(default=timezone.now)
    until = models.DateTimeField(_("until"), null=True, blank=True, help_text=_("empty: until it is reviewed"))
    lifted_at = models.DateTimeField(null=True, blank=True)

    objects = RestrictionQuerySet.as_manager()

    class Meta:
        verbose_name = _("restriction")
        verbose_name_plural = _("restrictions")
        indexes = [models.Index(fields=["user", "lifted_at", "until"])]

    def __str__(self) -> str:
        return f"{self.user_id} may not {self.act}"

    @property
    def is_in_force(self) -> bool:
        now = timezone.now()
        return self.lifted_at is None and self.since <= now and (self.until is None or self.until > now)

    def lift(self) -> None:
        self.lifted_at = timezone.now()
        self.save(update_fields=["lifted_at"])
