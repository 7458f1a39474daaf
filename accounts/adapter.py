"""Where allauth meets our members: phones instead of mails, codes by ticket, second factors sealed."""

import base64
from typing import Any
from urllib.parse import urljoin

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from allauth.core.exceptions import ImmediateHttpResponse, RateLimited
from allauth.core.internal.httpkit import add_query_params
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from accounts import closing, codes, onboarding, phones, proof
from accounts.handles import new_handle
from accounts.models import Phone, User
from accounts.sms import sending
from exchange.lib import crypto


class AccountAdapter(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | {
        "incorrect_code": _("That code is not right. Look at the newest text from us, and try again."),
        "too_many_login_attempts": _("Too many tries. Please wait a few minutes, then ask for a new code."),
        "rate_limited": _("We sent a text just now. Please wait a moment before asking for another."),
        "phone_password_mismatch": _(
            "That number and password do not go together. You can log in with a code instead."
        ),
        "phone_taken": _("This number now belongs to another account. Log in with it, or use a different one."),
        "same_as_current": _("This is the number you already have."),
        "incorrect_password": _("That is not your password."),
        "enter_current_password": _("That is not your current password."),
    }

    # -- Phones --------------------------------------------------------------------------------------------------------

    def phone_form_field(self, **kwargs: Any) -> Any:
        from accounts.forms.phone_field import PhoneField, initial_country

        return PhoneField(country=initial_country(context.request), **kwargs)

    def get_user_by_phone(self, phone: str) -> User | None:
        """Verified and active only, or whoever types a number first would own what its owner does later."""
        return User.objects.get_by_phone(phone)

    def get_phone(self, user: User) -> tuple[str, bool] | None:
        phone = Phone.objects.filter(user=user).first()
        return (phone.number, phone.verified_at is not None) if phone else None

    def set_phone(self, user: User, phone: str, verified: bool) -> None:
        Phone.objects.give(user, phone, verified=verified)

    def set_phone_verified(self, user: User, phone: str) -> None:
        """Called at sign-up, at each log-in by code, and with the new number when it changes."""
        before = self.get_phone(user)
        try:
            with transaction.atomic():
                Phone.objects.give(user, phone, verified=True)
        except IntegrityError:
            # Two browsers proved one number at the same moment; the constraint chose the first.
            raise ImmediateHttpResponse(render(context.request, "accounts/number_taken.html", status=409)) from None
        if before and before[1] and before[0] != phone:
            warn(before[0], "phone_changed")

    # -- Texts ---------------------------------------------------------------------------------------------------------

    def generate_phone_verification_code(self, *, user: User, phone: str) -> str:
        """A ticket for the session to keep. The code itself is made when the text is sent, and never kept."""
        return codes.new_ticket()

    def send_verification_code_sms(self, user: User, phone: str, code: str, **kwargs: Any) -> None:
        self.text(phone, "code", {"code": codes.issue(phone, ticket=code)})

    def send_unknown_account_sms(self, phone: str, **kwargs: Any) -> None:
        codes.issue_none(phone)
        self.text(phone, "unknown_account", {"url": self.address("account_signup")})

    def send_account_already_exists_sms(self, phone: str) -> None:
        codes.issue_none(phone)
        self.text(phone, "account_exists", {"url": self.address("account_login")})

    def text(self, phone: str, kind: str, words: dict[str, str]) -> None:
        """In the language of whoever is at the screen. A budget that is spent stops known and unknown numbers alike."""
        if not sending.send(phone, kind, get_language() or "en", words):
            raise RateLimited

    def address(self, name: str) -> str:
        """Never from the request: whoever sends it chooses the host it names."""
        return urljoin(settings.SITE_URL, reverse(name))

    # -- Coming in -----------------------------------------------------------------------------------------------------

    def populate_username(self, request: HttpRequest, user: User) -> None:
        user.handle = new_handle()
        while User.objects.filter(handle=user.handle).exists():
            user.handle = new_handle()

    def get_login_stages(self) -> list[str]:
        """Before a second factor, ask an account long asleep whether this number still is the same person's."""
        stages = super().get_login_stages()
        return ["accounts.stages.PauseForRecycledNumber" if "Email" in stage else stage for stage in stages]

    def post_login(self, request: HttpRequest, user: User, *, signup: bool, **kwargs: Any) -> HttpResponse:
        response = super().post_login(request, user, signup=signup, **kwargs)
        if closing.cancel(user):
            messages.success(request, _("Welcome back. Your account will not be deleted."))
        return welcome(request, kwargs["redirect_url"]) if signup else response

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("settings_security")

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """allauth's key knows mails and usernames only; by phone, one stranger's slips would lock out everyone."""
        return crypto.blind_index(credentials.get("phone", ""))

    # -- Proving it is still you ---------------------------------------------------------------------------------------

    def get_reauthentication_methods(self, user: User) -> list[dict]:
        methods = super().get_reauthentication_methods(user)
        if proof.may_use_code(user):
            methods.append(
                {"id": "code", "description": _("Get a code by text"), "url": reverse("account_reauthenticate_code")}
            )
        return methods

    # -- Words ---------------------------------------------------------------------------------------------------------

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        message_context: dict[str, Any] | None = None,
        **kwargs: Any,
    ) -> None:
        """Numbers are masked wherever allauth would show one."""
        shown = {
            name: phones.masked(value) if name in ("phone", "recipient") else value
            for name, value in (message_context or {}).items()
        }
        super().add_message(request, level, message_template, shown, **kwargs)


def welcome(request: HttpRequest, onward: str | None) -> HttpResponse:
    """What they were about to do waits at the end of onboarding."""
    first = onboarding.first_url()
    return HttpResponseRedirect(add_query_params(first, {REDIRECT_FIELD_NAME: onward}) if onward else first)


def warn(number: str, kind: str) -> None:
    """A text to a member about their own account, in case it was not they who acted."""
    sending.send(number, kind, get_language() or "en")


class MFAAdapter(DefaultMFAAdapter):
    """Secrets of authenticator apps and seeds of recovery codes are sealed like phone numbers."""

    def encrypt(self, text: str) -> str:
        return base64.b64encode(crypto.seal(text)).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return crypto.unseal(base64.b64decode(encrypted_text))

    def get_totp_label(self, user: User) -> str:
        return f"@{user.handle}"

    def _get_site_name(self) -> str:
        return "Xiaoqiao"
