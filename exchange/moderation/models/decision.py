"""What a moderator decided about a case, why, and until when; told to the member it concerns, and undone if wrong."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Restriction

from .told import Told

APPEAL_WITHIN = timedelta(days=14)


class DecisionQuerySet(models.QuerySet["Decision"]):
    def standing(self):
        return self.filter(undone_at=None)

    def due_for_review(self):
        return self.standing().filter(review_on__lte=timezone.localdate())


class Decision(Told):
    case = models.ForeignKey("moderation.Case", models.PROTECT, related_name="decisions")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="decisions_made")
    # A member of the family in `exchange.moderation.acts`.
    act = models.CharField(_("act"), max_length=10)
    limited_act = models.CharField(_("limited in"), max_length=10, blank=True, choices=Restriction.Act)
    rule = models.ForeignKey("moderation.Rule", models.PROTECT, related_name="decisions", verbose_name=_("rule"))
    rule_version = models.PositiveSmallIntegerField(default=1)
    facts = models.TextField(_("facts"))
    until = models.DateTimeField(_("until"), null=True, blank=True)
    review_on = models.DateField(_("review on"), null=True, blank=True)
    decided_at = models.DateTimeField(default=timezone.now, editable=False)
    # What it changed, so that undoing it takes back this and no more.
    has_hidden = models.BooleanField(default=False, editable=False)
    has_restored = models.BooleanField(default=False, editable=False)
    has_locked = models.BooleanField(default=False, editable=False)
    has_unlocked = models.BooleanField(default=False, editable=False)
    restriction = models.ForeignKey(Restriction, models.SET_NULL, null=True, editable=False, related_name="decisions")
    # The same for all decisions made in one go.
    batch = models.UUIDField(null=True, blank=True, editable=False, db_index=True)
    undone_at = models.DateTimeField(null=True, blank=True, editable=False)
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+")

    objects = DecisionQuerySet.as_manager()

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        ordering = ["-decided_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(facts="") & ~Q(reason_en="") & ~Q(reason_zh_hans="") & ~Q(reason_zh_hant=""),
                name="decision_says_why",
            ),
            models.CheckConstraint(
                condition=~Q(act__in=["limit", "suspend"]) | Q(until__isnull=False) | Q(review_on__isnull=False),
                name="decision_has_an_end",
            ),
        ]

    def __str__(self) -> str:
        return f"decision {self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("decision", args=[self.pk])

    @property
    def how(self):
        """The member of the family `exchange.moderation.acts` that did this."""
        from exchange.moderation.acts import by_slug

        return by_slug(self.act)

    @property
    def member(self):
        return self.case.member

    @property
    def is_standing(self) -> bool:
        return self.undone_at is None

    @property
    def appeal_until(self):
        return self.decided_at + APPEAL_WITHIN

    @property
    def can_be_appealed(self) -> bool:
        """A standing decision against a member, once; a suspension or a limit for as long as it lasts."""
        return self.is_standing and self.how.is_against and not hasattr(self, "appeal") and self._in_time()

    def _in_time(self) -> bool:
        now = timezone.now()
        return now < self.appeal_until or self.lasts_at(now)

    def lasts_at(self, moment) -> bool:
        """Whether it keeps the member from something at `moment`."""
        return self.restriction_id is not None and (self.until is None or moment < self.until)

    @property
    def has_acted(self) -> bool:
        """Whether anything was done about what was reported; what reporters are told."""
        return self.how.is_against
