"""A question put before somebody who could answer it, and the word of one who would rather not."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Count, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .climb import Climb


class OfferQuerySet(models.QuerySet["Offer"]):
    def since(self, moment: datetime):
        return self.filter(asked_at__gt=moment)

    def counted(self, day: datetime, week: datetime) -> dict[int, tuple[int, int]]:
        """By helper: how many were made to them since `day`, and since `week`."""
        rows = self.since(week).values_list("helper").order_by()
        counted = rows.annotate(today=Count("pk", filter=Q(asked_at__gt=day)), lately=Count("pk"))
        return {helper: (today, lately) for helper, today, lately in counted}


class Offer(models.Model):
    post = models.ForeignKey("posts.Post", models.CASCADE, related_name="offers")
    helper = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="offers")
    step = models.PositiveSmallIntegerField(_("step"))
    reach = models.CharField(_("reached"), max_length=8, choices=Climb.REACHES)
    asked_at = models.DateTimeField(_("asked"), default=timezone.now)

    objects = OfferQuerySet.as_manager()

    class Meta:
        verbose_name = _("offer")
        verbose_name_plural = _("offers")
        constraints = [models.UniqueConstraint("post", "helper", name="offered_once")]
        indexes = [models.Index(fields=["helper", "asked_at"])]

    def __str__(self) -> str:
        return f"question {self.post_id} for {self.helper_id}"


class Decline(models.Model):
    """Not me, please: this question is never shown on their desk again, nor offered to them."""

    class Reason(models.TextChoices):
        SKIP = "skip", _("Skip")
        DIALECT = "dialect", _("Not my dialect")

    post = models.ForeignKey("posts.Post", models.CASCADE, related_name="declines")
    member = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="declines")
    reason = models.CharField(max_length=7, choices=Reason)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("declined question")
        verbose_name_plural = _("declined questions")
        constraints = [models.UniqueConstraint("post", "member", name="declined_once")]

    def __str__(self) -> str:
        return f"{self.member_id}: {self.reason}"
