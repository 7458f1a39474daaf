"""What a member is still writing, kept as they type."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Draft(models.Model):
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="drafts")
    # Which form it belongs to, such as `ask/difference`, `note` or `answer/12`.
    place = models.CharField(max_length=60)
    fields = models.JSONField(default=dict)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("draft")
        verbose_name_plural = _("drafts")
        constraints = [models.UniqueConstraint("author", "place", name="one_draft_in_a_place")]

    def __str__(self) -> str:
        return self.place
