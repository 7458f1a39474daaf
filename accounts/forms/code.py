"""Typing the six digits that were texted."""

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.phone_verification import phone_already_exists
from django import forms
from django.utils.translation import gettext_lazy as _

from accounts import codes
from accounts.models import User


class CodeInput(forms.TextInput):
    """Comes back empty: a wrong code is no start for the right one."""

    def format_value(self, value: str | None) -> None:
        return None


class CodeField(forms.CharField):
    """One real input, whatever it looks like, so that pasting, autofill and screen readers find what they expect."""

    def __init__(self, **kwargs) -> None:
        widget = CodeInput(
            attrs={
                "inputmode": "numeric",
                "autocomplete": "one-time-code",
                "maxlength": codes.LENGTH,
                "pattern": "[0-9\uff10-\uff19]{6}",
                "title": _("Six digits"),
                "class": "six-digits",
                "autofocus": True,
                "data-six-digits": True,
            }
        )
        super().__init__(label=_("The six digits we texted you"), widget=widget, **kwargs)


class CodeForm(forms.Form):
    """`code` is the ticket that this browser holds, `phone` the number its text went to."""

    code = CodeField()

    def __init__(self, *args, code: str = "", phone: str = "", user: User | None = None, **kwargs) -> None:
        self.ticket, self.phone, self.user = code, phone, user
        super().__init__(*args, **kwargs)

    def clean_code(self) -> str:
        typed = self.cleaned_data["code"]
        try:
            right = codes.is_right(self.phone, self.ticket, typed)
        except codes.Exhausted:
            raise forms.ValidationError(exhausted_message(), code="exhausted") from None
        if not right:
            raise get_adapter().validation_error("incorrect_code")
        return typed


class ConfirmLoginCodeForm(CodeForm):
    pass


class VerifyPhoneForm(CodeForm):
    def clean_code(self) -> str:
        typed = super().clean_code()
        # The right code, but someone proved the number while its text was on the way.
        phone_already_exists(self.user, self.phone, always_raise=True)
        return typed


def exhausted_message() -> str:
    return _("Too many wrong codes were typed for this number, so its codes rest for a day. This keeps strangers out.")
