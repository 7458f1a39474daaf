"""Fresh proof that it is still this member who sits there, asked before what could take the account away from them.

allauth asks for a password or a second factor, and lets through who has neither. Ours gets a code by text instead; but
where a second factor is set, the phone alone never stands in for it.
"""

import time
from collections.abc import Callable
from functools import wraps

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import get_authentication_records, record_authentication
from allauth.core.internal.httpkit import add_query_params
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from accounts import codes
from accounts.models import Phone, User

PENDING = "proof_code"
"""Where the session keeps the ticket of a code on its way."""


def required(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """The view is shown only to someone who proved within the last minutes that they are this member."""

    @login_required
    @wraps(view)
    def guarded(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if is_fresh(request):
            return view(request, *args, **kwargs)
        # Not through allauth, which would keep what was posted, passwords too, in the session.
        return HttpResponseRedirect(
            add_query_params(step(request.user), {REDIRECT_FIELD_NAME: request.get_full_path()})
        )

    return guarded


def step(user: User) -> str:
    methods = get_adapter().get_reauthentication_methods(user)
    return methods[0]["url"] if methods else reverse("account_login")


def is_fresh(request: HttpRequest) -> bool:
    since = time.time() - settings.ACCOUNT_REAUTHENTICATION_TIMEOUT
    code_counts = may_use_code(request.user)
    return any(
        record["at"] > since and (code_counts if record["method"] == "code" else record.get("reauthenticated"))
        for record in get_authentication_records(request, request.user)
    )


def may_use_code(user: User) -> bool:
    """A verified phone, and no second factor that the phone alone could talk its way around."""
    return Phone.objects.verified().filter(user=user).exists() and not is_mfa_enabled(user)


def send_code(request: HttpRequest) -> None:
    ticket = codes.new_ticket()
    number = request.user.phone.number
    request.session[PENDING] = {"ticket": ticket, "at": time.time(), "failed_attempts": 0}
    get_adapter().send_verification_code_sms(user=request.user, phone=number, code=ticket)


def pending(request: HttpRequest) -> dict | None:
    """The code on its way, unless it took too long or was guessed at too often."""
    state = request.session.get(PENDING)
    if not state or time.time() - state["at"] > settings.ACCOUNT_LOGIN_BY_CODE_TIMEOUT:
        return None
    return state if state["failed_attempts"] < settings.ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS else None


def record_wrong(request: HttpRequest) -> None:
    state = request.session[PENDING]
    request.session[PENDING] = state | {"failed_attempts": state["failed_attempts"] + 1}


def record(request: HttpRequest) -> None:
    request.session.pop(PENDING, None)
    record_authentication(request, request.user, method="code", reauthenticated=True)


def count_new_factor(sender, request: HttpRequest, user: User, authenticator: Authenticator, **kwargs) -> None:
    """Setting up a factor is using it, so its recovery codes may be shown at once."""
    if authenticator.type != Authenticator.Type.RECOVERY_CODES:
        record_authentication(request, user, method="mfa", reauthenticated=True, type=authenticator.type)
