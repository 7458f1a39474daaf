"""Something that needs a moderator's eye: one text or one member, with all that was reported about it folded in."""

from datetime import timedelta

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

CLAIM_HOLDS = timedelta(minutes=30)
"""After so long a claim is only a note: whoever was called away does not keep a case from everybody."""


def in_nobodys_hands() -> Q:
    return Q(claimed_by=None) | Q(claimed_at__lt=timezone.now() - CLAIM_HOLDS)


class CaseQuerySet(models.QuerySet["Case"]):
    def open(self):
        return self.filter(closed_at=None)

    def waiting(self):
        """Open, and in nobody's hands."""
        return self.open().filter(in_nobodys_hands())

    def waiting_for(self, moderator):
        """Open, and not in anybody else's hands."""
        return self.open().filter(in_nobodys_hands() | Q(claimed_by=moderator))

    def claimed_by_others(self, moderator):
        return self.open().exclude(in_nobodys_hands()).exclude(claimed_by=moderator)

    def claimed_by(self, moderator):
        return self.open().filter(claimed_by=moderator)

    def found_by_a_rule(self):
        from .report import Report

        return self.filter(Exists(Report.objects.filter(case=OuterRef("pk")).exclude(found_by="")))

    def about(self, target):
        content_type = ContentType.objects.get_for_model(target)
        return self.filter(content_type=content_type, object_id=target.pk)

    def worst_first(self):
        """The gravest harm first, and among equals the newest: what is happening now can still be stopped."""
        return self.order_by("-severity", "-opened_at", "-pk")


class Case(models.Model):
    LANGUAGES = [("en", _("English")), ("zh", _("Chinese"))]

    content_type = models.ForeignKey(ContentType, models.PROTECT, related_name="+")
    object_id = models.PositiveBigIntegerField()
    target = GenericForeignKey()
    # Who wrote it, or whose profile it is: the one a decision is about.
    member = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="cases")
    reason = models.ForeignKey("moderation.Reason", models.PROTECT, related_name="cases", verbose_name=_("reason"))
    severity = models.PositiveSmallIntegerField(_("severity"), default=1)
    language = models.CharField(_("language"), max_length=2, choices=LANGUAGES, blank=True)
    # Somebody under 18 wrote it or was spoken to.
    is_protected = models.BooleanField(_("protected member"), default=False)
    # A moderator asked for one who reads the other language.
    needs_both_sides = models.BooleanField(_("both sides needed"), default=False)
    opened_at = models.DateTimeField(default=timezone.now, editable=False)
    claimed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    claimed_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    objects = CaseQuerySet.as_manager()

    class Meta:
        verbose_name = _("case")
        verbose_name_plural = _("cases")
        permissions = [("moderate", "May claim cases and decide them")]
        constraints = [
            models.UniqueConstraint(
                "content_type", "object_id", condition=Q(closed_at=None), name="one_open_case_for_a_target"
            )
        ]
        indexes = [
            models.Index(fields=["closed_at", "-severity", "-opened_at"]),
            models.Index(fields=["member", "-opened_at"]),
        ]

    def __str__(self) -> str:
        return f"case {self.pk}"

    @property
    def is_open(self) -> bool:
        return self.closed_at is None

    @property
    def kind(self) -> str:
        """`post`, `comment`, `correction`, `translation` or `member`."""
        model = self.content_type.model
        return "member" if model == "user" else model

    @property
    def is_claimed(self) -> bool:
        """In somebody's hands still."""
        return self.claimed_by_id is not None and self.claimed_at > timezone.now() - CLAIM_HOLDS

    def is_claimed_by(self, moderator) -> bool:
        return self.claimed_by_id == moderator.pk
