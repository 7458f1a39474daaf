"""Joining and logging in, up to the code."""

from typing import Any

from allauth.account import views as allauth_views
from allauth.account.internal.flows.login_by_code import LoginCodeVerificationProcess
from allauth.account.internal.stagekit import clear_login, get_pending_stage
from allauth.account.utils import passthrough_next_redirect_url
from allauth.core import ratelimit
from django.contrib import messages
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from accounts import limits, phones
from accounts.adapter import AccountAdapter
from accounts.models import User

DRAFT = "signup_draft"
"""Where the session keeps what was typed besides the number, for those who come back to change it."""


class SignupView(allauth_views.SignupView):
    def get_initial(self) -> dict:
        return super().get_initial() | self.request.session.get(DRAFT, {})

    def form_valid(self, form) -> HttpResponse:
        self.request.session[DRAFT] = {name: form.cleaned_data[name] for name in ("age_band", "display_name")}
        return super().form_valid(form)


@require_POST
def start_over(request: HttpRequest) -> HttpResponse:
    """Another number: back to where it is typed. allauth's own change is offered for free numbers only, and would
    tell them from taken ones."""
    stage = get_pending_stage(request)
    is_signup = bool(stage and stage.login.signup)
    if is_signup and stage.login.user:
        User.objects.unverified().filter(pk=stage.login.user.pk).delete()
    clear_login(request)
    page = reverse("account_signup" if is_signup else "account_login")
    return HttpResponseRedirect(passthrough_next_redirect_url(request, page, REDIRECT_FIELD_NAME))


class CodePage:
    """What the two pages that ask for a code have in common; they look alike for numbers known and unknown."""

    limited_by: str

    def code_context(self, process) -> dict[str, Any]:
        number = process.state["phone"]
        seconds = limits.seconds_until(self.request, self.limited_by, number.lower())
        return {
            "masked_phone": phones.masked(number),
            "seconds": seconds,
            "clock": limits.clock(seconds),
            "attempts_left": process.max_attempts - process.state["failed_attempts"],
            "can_resend": True,
        }


class ConfirmLoginCodeView(CodePage, allauth_views.ConfirmLoginCodeView):
    limited_by = "request_login_code"

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if request.POST.get("action") == "resend":
            return self.resend()
        return super().post(request, *args, **kwargs)

    def resend(self) -> HttpResponse:
        """Ask for a code as if for the first time. allauth's own resend fails for numbers it does not know."""
        adapter = AccountAdapter(self.request)
        number = self._process.state["phone"]
        if ratelimit.consume(self.request, action=self.limited_by, key=number.lower()):
            user = adapter.get_user_by_phone(number)
            LoginCodeVerificationProcess.initiate(request=self.request, user=user, phone=number)
        else:
            adapter.add_message(self.request, messages.ERROR, message=adapter.error_messages["rate_limited"])
        return HttpResponseRedirect(self.passthrough_next_url(reverse("account_confirm_login_code")))

    def get_form_kwargs(self) -> dict:
        return super().get_form_kwargs() | {"phone": self._process.state["phone"]}

    def get_context_data(self, **kwargs) -> dict:
        return super().get_context_data(**kwargs) | self.code_context(self._process)


class VerifyPhonePage(CodePage):
    limited_by = "verify_phone"

    def get_context_data(self, **kwargs) -> dict:
        context = super().get_context_data(**kwargs)
        return context | self.code_context(self.process) | {"can_resend": self.process.can_resend}


class VerifyPhoneSignupView(VerifyPhonePage, allauth_views._VerifyPhoneSignupView):
    pass


class VerifyPhoneChangeView(VerifyPhonePage, allauth_views._VerifyPhoneChangeView):
    def respond_process_succeeded(self, form) -> HttpResponse:
        return HttpResponseRedirect(reverse("settings_security"))


def verify_phone(request: HttpRequest) -> HttpResponse:
    view = VerifyPhoneChangeView if request.user.is_authenticated else VerifyPhoneSignupView
    return view.as_view()(request)
