"""What a member says against a decision, once; another moderator than the one who made it hears it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .told import Told


class AppealQuerySet(models.QuerySet["Appeal"]):
    def waiting(self):
        return self.filter(decided_at=None)


class Appeal(Told):
    class Outcome(models.TextChoices):
        UPHELD = "upheld", _("The decision stands")
        OVERTURNED = "overturned", _("The decision was wrong and is undone")

    decision = models.OneToOneField("moderation.Decision", models.PROTECT, related_name="appeal")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="appeals")
    text = models.TextField(_("what you want us to know"), max_length=2000)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="appeals_decided")
    decided_at = models.DateTimeField(null=True, blank=True, editable=False)
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome, blank=True)

    objects = AppealQuerySet.as_manager()

    class Meta:
        verbose_name = _("appeal")
        verbose_name_plural = _("appeals")
        ordering = ["created_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(decided_at=None, decided_by=None, outcome="")
                | Q(decided_at__isnull=False, decided_by__isnull=False)
                & ~Q(outcome="")
                & ~Q(reason_en="")
                & ~Q(reason_zh_hans="")
                & ~Q(reason_zh_hant=""),
                name="appeal_answered_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"appeal {self.pk}"

    @property
    def is_waiting(self) -> bool:
        return self.decided_at is None
