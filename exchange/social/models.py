"""What members are here for."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class TopicInterest(models.Model):
    member = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="topic_interests")
    topic = models.ForeignKey("posts.Topic", models.CASCADE, related_name="interests")
    since = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("topic of interest")
        verbose_name_plural = _("topics of interest")
        constraints = [models.UniqueConstraint("member", "topic", name="interested_once")]

    def __str__(self) -> str:
        return f"{self.member_id} likes {self.topic_id}"
