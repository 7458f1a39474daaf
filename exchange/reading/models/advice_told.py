"""That a member was told how a word may be misread: once is enough."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class AdviceTold(models.Model):
    member = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    # The id of the word in the glossary.
    word = models.CharField(max_length=80)
    told_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("advice told")
        verbose_name_plural = _("advice told")
        constraints = [models.UniqueConstraint("member", "word", name="advice_told_once")]

    def __str__(self) -> str:
        return self.word
