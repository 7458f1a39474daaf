"""Joining and logging in."""

from allauth.account import forms as allauth_forms
from allauth.account.adapter import get_adapter
from allauth.core import context, ratelimit
from django import forms
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from accounts import codes
from accounts.forms.code import exhausted_message
from accounts.models import User

UNDER_14 = "under-14"


class SignupForm(allauth_forms.SignupForm):
    """A number and an age; all else can wait, and a password can be set later or never."""

    age_band = forms.ChoiceField(
        label=_("How old are you?"),
        choices=[(UNDER_14, _("Under 14")), *User.AgeBand.choices],
        widget=forms.RadioSelect,
        help_text=_("Not shown to anyone. It decides who may write to you."),
    )
    display_name = forms.CharField(
        label=_("What shall we call you?"),
        max_length=40,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "nickname"}),
    )
    field_order = ["phone", "age_band", "display_name"]

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields.pop("password1")
        self.fields["phone"].label = _("Mobile number")

    def clean_age_band(self) -> str:
        age_band = self.cleaned_data["age_band"]
        if age_band == UNDER_14:
            raise forms.ValidationError(
                _(
                    "Thank you for being honest. People here are strangers to each other, so members must be 14 "
                    "or older. You can read everything without joining, and nothing you typed here was kept."
                )
            )
        return age_band

    def clean(self) -> dict:
        cleaned = super().clean()
        if (phone := cleaned.get("phone")) and codes.is_exhausted(phone):
            self.add_error("phone", exhausted_message())
        return cleaned

    def custom_signup(self, request: HttpRequest, user: User) -> None:
        user.age_band = self.cleaned_data["age_band"]
        user.display_name = self.cleaned_data["display_name"].strip()
        user.ui_language = get_language() or ""
        user.save(update_fields=["age_band", "display_name", "ui_language"])


class RequestLoginCodeForm(allauth_forms.RequestLoginCodeForm):
    def clean_phone(self) -> str:
        refuse_exhausted(self.cleaned_data["phone"])
        return super().clean_phone()


class LoginForm(allauth_forms.LoginForm):
    """A number is enough: without a password, a code is texted to it."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = _("Mobile number")
        password = self.fields["password"]
        password.required = password.widget.is_required = False
        password.help_text = ""
        password.widget.attrs.pop("placeholder", None)

    def _clean_without_password(self, email: str | None, phone: str | None) -> dict:
        if codes.is_exhausted(phone):
            self.add_error("login", exhausted_message())
        elif not ratelimit.consume(context.request, action="request_login_code", key=phone.lower()):
            self.add_error("login", get_adapter().validation_error("rate_limited"))
        else:
            self.user = get_adapter().get_user_by_phone(phone)
        return self.cleaned_data


def refuse_exhausted(phone: str) -> None:
    if codes.is_exhausted(phone):
        raise forms.ValidationError(exhausted_message(), code="exhausted")
