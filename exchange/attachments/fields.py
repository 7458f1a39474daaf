"""The form field a picture is sent in."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from exchange.attachments.pictures import MOST_BYTES, PictureRefused, Prepared, prepare


class PictureInput(forms.FileInput):
    """Not Django's: its image field trusts Pillow with every format there is, and keeps the file as it came."""

    def __init__(self) -> None:
        # Naming JPEG makes an iPhone send its HEIC photos as such.
        super().__init__(
            {
                "accept": "image/jpeg,image/png,image/webp,image/gif",
                "data-most-bytes": MOST_BYTES,
                "data-too-big": _("This file is over 10 MB. Please choose a smaller one."),
            }
        )


class PictureField(forms.FileField):
    """Cleans to a Prepared, or to None when nothing was sent."""

    widget = PictureInput
    default_error_messages = {"empty": _("This file is empty. Please choose it again.")}

    def clean(self, data, initial=None) -> Prepared | None:
        upload = super().clean(data, initial)
        if not upload:
            return None
        try:
            return prepare(upload)
        except PictureRefused as refused:
            raise ValidationError(str(refused), code="picture") from refused
