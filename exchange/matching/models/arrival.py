"""A newcomer's first note, and who of the other side looks after it."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Arrival(models.Model):
    post = models.OneToOneField("posts.Post", models.CASCADE, related_name="arrival")
    # None where nobody greets on that side yet; the note stands in the feed all the same.
    greeter = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="arrivals")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("arrival")
        verbose_name_plural = _("arrivals")

    def __str__(self) -> str:
        return f"arrival {self.post_id}"
