"""What reached a member: once each, however often the event is told."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from exchange.languages.codes import BCP47


class NotificationQuerySet(models.QuerySet["Notification"]):
    def unread(self):
        return self.filter(read_at=None)

    def read_now(self) -> int:
        return self.unread().update(read_at=timezone.now())


class Notification(models.Model):
    member = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="notifications")
    # A member of the family `exchange.inbox.notifiers`, and what in it happened, as `comment:12`.
    source = models.CharField(max_length=20)
    key = models.CharField(max_length=60)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="+")
    address = models.CharField(max_length=200)
    # What the sentence needs besides who did it: the notifier's own names, texts only.
    words = models.JSONField(default=dict)
    created_at = models.DateTimeField(default=timezone.now)
    read_at = models.DateTimeField(null=True)

    objects = NotificationQuerySet.as_manager()

    class Meta:
        verbose_name = _("notification")
        verbose_name_plural = _("notifications")
        constraints = [models.UniqueConstraint("member", "key", name="told_once")]
        indexes = [
            models.Index(fields=["member", "-created_at", "-id"]),
            models.Index(fields=["member"], condition=models.Q(read_at=None), name="unread_of_member"),
        ]

    def __str__(self) -> str:
        return f"{self.key} for {self.member_id}"

    @property
    def how(self):
        from exchange.inbox.notifiers import by_source

        return by_source(self.source)

    @property
    def sentence(self) -> str:
        """In the language it is read in."""
        return self.how.sentence(self)

    @property
    def excerpt(self) -> tuple[str, str]:
        """The beginning of the text it is about, in the reader's language where it has several; and its `lang`."""
        if "text" in self.words:
            return self.words["text"], self.words["lang"]
        written = get_language() or "en"
        return self.words.get(f"text_{written}", ""), BCP47.get(written, "en")

    def open(self) -> None:
        if self.read_at is None:
            self.read_at = timezone.now()
            self.save(update_fields=["read_at"])
