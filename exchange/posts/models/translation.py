"""A text in another language, by its author or another member. It stands beside the original and never replaces it."""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from .written import InLanguage, Written, WrittenQuerySet


class Translation(Written, InLanguage):
    class Origin(models.TextChoices):
        AUTHOR = "author", _("by the author")
        MEMBER = "member", _("by a member")

    post = models.ForeignKey("posts.Post", models.CASCADE, related_name="translations")
    # The comment it translates, when it is not the post itself.
    comment = models.ForeignKey("posts.Comment", models.CASCADE, null=True, blank=True, related_name="translations")
    origin = models.CharField(max_length=6, choices=Origin, default=Origin.MEMBER)
    title = models.CharField(_("title"), max_length=120, blank=True)

    objects = WrittenQuerySet.as_manager()

    class Meta(Written.Meta):
        verbose_name = _("translation")
        verbose_name_plural = _("translations")
        constraints = [
            *Written.Meta.constraints,
            models.UniqueConstraint(
                "post",
                "author",
                "language",
                condition=Q(comment=None, withdrawn_at=None),
                name="one_translation_of_a_post",
            ),
            models.UniqueConstraint(
                "comment",
                "author",
                "language",
                condition=Q(comment__isnull=False, withdrawn_at=None),
                name="one_translation_of_a_comment",
            ),
        ]

    def __str__(self) -> str:
        return self.title or self.body[:60]

    def get_absolute_url(self) -> str:
        """Among all translations of the same text: the best of them alone stands beside the original."""
        what, pk = ("comments", self.comment_id) if self.comment_id else ("posts", self.post_id)
        return f"{reverse('translate', args=[what, pk])}#{self.anchor}"

    @property
    def anchor(self) -> str:
        return f"translation-{self.pk}"
