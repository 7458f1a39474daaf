"""What aids know of a text, worked out once when it was written, so that showing it costs no work."""

import hashlib
from collections.abc import Iterable

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from exchange.languages.aids import Word
from exchange.reading import rows
from exchange.reading.conversion import Conversion

FORMAT = 1
"""Raised when the shape of a row changes: those of the older shape are then found no more."""


class AnnotationQuerySet(models.QuerySet["Annotation"]):
    def of(self, texts: Iterable[str]):
        return self.filter(digest__in={digest_of(text) for text in texts})

    def holding(self, phrase: str):
        """Those whose text says `phrase`."""
        return self.filter(text__contains=phrase)

    def outdated(self, version: str):
        """Made with other tables than those of today."""
        return self.exclude(version=version)

    def keep(self, annotations: Iterable["Annotation"]) -> None:
        """Writes them, each in the place of the one its text had."""
        self.bulk_create(
            annotations,
            batch_size=100,
            update_conflicts=True,
            unique_fields=["digest"],
            update_fields=["version", "words", "converted", "made_at"],
        )


class Annotation(models.Model):
    digest = models.CharField(max_length=64, primary_key=True, editable=False)
    text = models.TextField(_("text"), editable=False)
    # Of the tables and rules it was made with.
    version = models.CharField(max_length=16, editable=False)
    words = models.JSONField(default=list, editable=False)
    # The text in other scripts, where it differs, by the slug of the script's aid.
    converted = models.JSONField(default=dict, editable=False)
    made_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = AnnotationQuerySet.as_manager()

    class Meta:
        verbose_name = _("annotation")
        verbose_name_plural = _("annotations")
        indexes = [models.Index(fields=["version"])]

    def __str__(self) -> str:
        return self.text[:60]

    def words_in(self, script: str = "") -> list[Word]:
        """The words of the text, or of the text in another script."""
        other = self.converted.get(script)
        if other is None:
            return rows.words_of(self.text, self.words)
        return rows.words_of(other["text"], other.get("words", self.words))

    def conversion(self, script: str) -> Conversion:
        other = self.converted.get(script)
        return Conversion(other["text"], tuple(map(tuple, other["moves"]))) if other else Conversion(self.text)


def digest_of(text: str) -> str:
    return hashlib.sha256(f"{FORMAT}\n{text}".encode("utf-8", "surrogatepass")).hexdigest()
