"""What a machine made of a text, kept so that it is asked once. Nobody's words: no member stands behind it."""

import hashlib
import json

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from exchange.languages.codes import WrittenLanguage
from exchange.posts.models import Comment, Post
from exchange.posts.models.written import ORIGINAL_LANGUAGES
from exchange.reading.machines.base import Machine
from exchange.reading.original import Original, Told


class MachineTranslationQuerySet(models.QuerySet["MachineTranslation"]):
    def of(self, written: Post | Comment):
        return self.filter(**place_of(written))

    def under(self, written: Post | Comment):
        """Of a post and of all that is said under it; of a comment, its own."""
        return self.filter(post=written) if isinstance(written, Post) else self.of(written)


class MachineTranslation(models.Model):
    post = models.ForeignKey("posts.Post", models.CASCADE, related_name="+")
    # The comment it is of, when it is not the post itself.
    comment = models.ForeignKey("posts.Comment", models.CASCADE, null=True, related_name="+")
    language = models.CharField(_("language"), max_length=7, choices=ORIGINAL_LANGUAGES)
    # Of the text, both languages, the machine and its version: what it must still be to be shown.
    digest = models.CharField(max_length=64, editable=False)
    machine = models.CharField(_("machine"), max_length=20)
    lines = models.JSONField(default=list, editable=False)
    characters = models.PositiveIntegerField(_("characters sent"))
    made_at = models.DateTimeField(_("made"), default=timezone.now)

    objects = MachineTranslationQuerySet.as_manager()

    class Meta:
        verbose_name = _("machine translation")
        verbose_name_plural = _("machine translations")
        indexes = [models.Index(fields=["made_at"])]
        constraints = [
            models.UniqueConstraint(
                "post", "language", condition=Q(comment=None), name="one_machine_translation_of_a_post"
            ),
            models.UniqueConstraint(
                "comment",
                "language",
                condition=Q(comment__isnull=False),
                name="one_machine_translation_of_a_comment",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.machine}: {self.comment or self.post}"

    def told_of(self, original: Original) -> Told:
        return original.told(self.lines, self.language)

    def is_whole(self, original: Original) -> bool:
        return len(self.lines) >= len(original.lines)


def place_of(written: Post | Comment) -> dict:
    """Where its translations are found."""
    if isinstance(written, Comment):
        return {"post_id": written.post_id, "comment_id": written.pk}
    return {"post_id": written.pk, "comment_id": None}


def digest_of(original: Original, target: WrittenLanguage, machine: Machine) -> str:
    said = json.dumps([original.lines, original.language, target, machine.name, machine.version])
    return hashlib.sha256(said.encode()).hexdigest()
