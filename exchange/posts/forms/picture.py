"""The one picture of a post. A browser cannot send a file twice, so what came with a refused form is kept at once."""

from django import forms
from django.utils.translation import gettext_lazy as _

from exchange.attachments import pictures
from exchange.attachments.fields import PictureField
from exchange.attachments.models import Picture
from exchange.posts import limits
from exchange.posts.refusals import Refused

from .fields import WrittenField

FIELDS = ("picture", "picture_description", "picture_kept", "picture_removed")


class PictureForm(forms.Form):
    """`cover` is the picture to publish with, once the form was found valid. Visitors are offered none."""

    picture = PictureField(
        label=_("Picture"),
        help_text=_("One, up to 10 MB. We remove the record of where, and with what, it was taken."),
        required=False,
    )
    picture_description = WrittenField(
        label=_("What does it show?"),
        help_text=_("For those who cannot see it: a few words are enough."),
        longest=200,
        required=False,
    )
    picture_kept = forms.CharField(required=False, widget=forms.HiddenInput)
    picture_removed = forms.BooleanField(label=_("Remove this picture"), required=False)

    def __init__(self, *args, author, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.author = author
        if author.pk is None:
            for name in FIELDS:
                del self.fields[name]

    def is_valid(self) -> bool:
        """Whatever else is refused, a picture that came along is kept, and the form knows it from then on."""
        valid = super().is_valid()
        if not self.is_bound or not self.cleaned_data.get("picture"):
            return valid
        try:
            self.keep(self.cleaned_data.pop("picture"))
        except Refused as refused:
            self.add_error("picture", str(refused.reason))
        return not self.errors

    def keep(self, prepared: pictures.Prepared) -> None:
        limits.require("post", self.author)
        limits.spend("picture", self.author)
        picture = pictures.keep(self.author, prepared, self.cleaned_data.get("picture_description", ""))
        self.data = self.data.copy()
        self.data["picture_kept"] = str(picture.pk)
        self.data.pop("picture_removed", None)  # it was said of the one before
        self.cleaned_data["picture_removed"] = False

    @property
    def kept_picture(self) -> Picture | None:
        """The author's own picture that the form names, be it from an earlier try or of the post being edited."""
        number = str(self["picture_kept"].value() or self.initial.get("picture_kept") or "")
        if not (number.isdecimal() and len(number) < 19):
            return None
        return Picture.objects.filter(owner=self.author, pk=number).first()

    @property
    def cover(self) -> Picture | None:
        """Described as the form says."""
        picture = None if self.cleaned_data.get("picture_removed") else self.kept_picture
        description = self.cleaned_data.get("picture_description", "")
        if picture and picture.description != description:
            picture.description = description
            picture.save(update_fields=["description"])
        return picture
