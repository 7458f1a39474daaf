"""Fields for what people write: any length from one character, in any script."""

import uuid

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from exchange.lib import markdown
from exchange.lib.text import looks_blank, tidy


class WrittenField(forms.CharField):
    """Text that must be seen to be read: what only looks empty is empty. `longest` counts characters."""

    default_error_messages = {
        "required": _("Write something first: one character is enough."),
        "invisible": _("There are only invisible characters in it. Write at least one that can be seen."),
        "too_long": _("This has %(count)s characters; the limit is %(most)s. Shorten it a little, or split it in two."),
    }

    def __init__(self, *, longest: int, **kwargs) -> None:
        self.longest = longest
        super().__init__(strip=False, **kwargs)

    def to_python(self, value) -> str:
        typed = super().to_python(value)
        text = tidy(typed)
        # Markup alone, such as `***` or `&nbsp;`, shows as little as a blank does.
        blank = looks_blank(markdown.plain(text))
        if typed.strip() and blank:
            raise ValidationError(self.error_messages["invisible"], code="invisible")
        return "" if blank else text

    def validate(self, value) -> None:
        super().validate(value)
        if len(value) > self.longest:
            counts = {"count": len(value), "most": self.longest}
            raise ValidationError(self.error_messages["too_long"], code="too_long", params=counts)


def long_text(rows: int = 5, **attributes) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows, "data-grow": "", **attributes})


class SubmissionField(forms.UUIDField):
    """A fresh number in every form shown; the form sent twice still makes one thing."""

    def __init__(self, **kwargs) -> None:
        super().__init__(required=False, widget=forms.HiddenInput, initial=uuid.uuid4, **kwargs)

    def clean(self, value):
        try:
            return super().clean(value)
        except ValidationError:
            return None  # a number someone made up is as good as none
