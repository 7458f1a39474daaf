"""One person, or one automatic rule, saying: please look at this."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Report(models.Model):
    case = models.ForeignKey("moderation.Case", models.PROTECT, related_name="reports")
    reporter = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="reports_made")
    # The slug of the automatic rule, when no person reported it.
    found_by = models.SlugField(blank=True)
    reason = models.ForeignKey("moderation.Reason", models.PROTECT, related_name="reports", verbose_name=_("reason"))
    note = models.CharField(_("note"), max_length=500, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("report")
        verbose_name_plural = _("reports")
        ordering = ["created_at", "pk"]
        constraints = [
            # A target has one open case, so this is once for each reporter while it is open.
            models.UniqueConstraint("case", "reporter", name="one_report_of_a_member"),
            models.UniqueConstraint("case", "found_by", condition=~Q(found_by=""), name="one_report_of_a_rule"),
            models.CheckConstraint(
                condition=Q(reporter=None) & ~Q(found_by="") | Q(reporter__isnull=False, found_by=""),
                name="reported_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"report of {self.found_by or self.reporter_id}"

    @property
    def rule(self):
        """The member of the family `exchange.moderation.rules` that found it, or None."""
        from exchange.moderation.rules import by_slug

        return by_slug(self.found_by)

    @property
    def outcome(self) -> str:
        """For the one who reported: `acted`, `kept` (nothing was wrong), or `waiting`. Reads prefetched decisions."""
        standing = [decision for decision in self.case.decisions.all() if decision.is_standing]
        if not standing:
            return "waiting"
        return "acted" if any(decision.has_acted for decision in standing) else "kept"
