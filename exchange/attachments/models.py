"""Pictures people show each other. Every one is decoded and written anew, so that no place or camera travels along."""

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


def path_for(picture: "Picture", _name: str) -> str:
    """A name that says nothing about its owner and cannot be guessed."""
    return f"pictures/{timezone.now():%Y/%m}/{uuid.uuid4().hex}.webp"


class Picture(models.Model):
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="pictures")
    # Not an ImageField: it reads the file each time to measure it, and fails at WebP. Whoever writes it knows its size.
    file = models.FileField(upload_to=path_for)
    width = models.PositiveIntegerField(editable=False)
    height = models.PositiveIntegerField(editable=False)
    description = models.CharField(_("what it shows"), max_length=200, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")

    def __str__(self) -> str:
        return self.description or self.file.name
