"""What a post or a comment said at one time: its history, and what corrections point at."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from exchange.languages import sentences


class Revision(models.Model):
    post = models.ForeignKey("posts.Post", models.CASCADE, null=True, related_name="revisions")
    comment = models.ForeignKey("posts.Comment", models.CASCADE, null=True, related_name="revisions")
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=120, blank=True)
    body = models.TextField(blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("revision")
        verbose_name_plural = _("revisions")
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint("post", "number", name="post_revision_once"),
            models.UniqueConstraint("comment", "number", name="comment_revision_once"),
            models.CheckConstraint(
                condition=models.Q(post__isnull=True, comment__isnull=False)
                | models.Q(post__isnull=False, comment__isnull=True),
                name="revision_of_one_thing",
            ),
        ]

    def __str__(self) -> str:
        return f"revision {self.number}"

    @property
    def sentences(self) -> list[str]:
        """The body's sentences, joining to the body."""
        return sentences.split(self.body)
