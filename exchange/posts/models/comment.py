"""What is said under a post: an answer, a tip, a culture note, or a reply to one of them."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .written import InLanguage, Written, WrittenQuerySet


class CommentQuerySet(WrittenQuerySet):
    def visible_to(self, user):
        own = Q(withdrawn_at=None, author=user.pk) if user.pk else Q(pk__in=[])
        return self.filter(Q(withdrawn_at=None, hidden_at=None) | own)


class Comment(Written, InLanguage):
    class Kind(models.TextChoices):
        ANSWER = "answer", _("Answer")
        TIP = "tip", _("Tip")
        CULTURE = "culture", _("Culture note")
        REPLY = "reply", _("Reply")

    post = models.ForeignKey("posts.Post", models.CASCADE, related_name="comments")
    parent = models.ForeignKey("self", models.CASCADE, null=True, blank=True, related_name="replies")
    kind = models.CharField(_("kind"), max_length=7, choices=Kind, default=Kind.ANSWER)
    revision = models.PositiveIntegerField(default=1, editable=False)

    objects = CommentQuerySet.as_manager()

    class Meta(Written.Meta):
        verbose_name = _("comment")
        verbose_name_plural = _("comments")
        indexes = [models.Index(fields=["post", "created_at"])]
        constraints = [
            *Written.Meta.constraints,
            # Two levels, and no more: a reply has a parent, everything else stands on its own.
            models.CheckConstraint(
                condition=Q(kind="reply", parent__isnull=False) | (~Q(kind="reply") & Q(parent=None)),
                name="only_replies_have_parents",
            ),
        ]

    def __str__(self) -> str:
        return self.body[:60]

    def get_absolute_url(self) -> str:
        return f"{self.post.get_absolute_url()}#{self.anchor}"

    @property
    def anchor(self) -> str:
        return f"comment-{self.pk}"

    def accept(self, by):
        """The asker: this answered me. Raises NotYours for anyone else."""
        from .acceptance import Acceptance

        return Acceptance.record(self.post, by, comment=self)
