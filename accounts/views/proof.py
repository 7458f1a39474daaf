"""A code by text, for someone already logged in who wants to change what guards the account."""

from allauth.account.adapter import get_adapter
from allauth.account.utils import get_next_redirect_url, passthrough_next_redirect_url
from allauth.core import ratelimit
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache

from accounts import codes, limits, phones, proof
from accounts.forms.code import CodeForm

LIMIT = "request_login_code"


@never_cache
@login_required
def reauthenticate_by_code(request: HttpRequest) -> HttpResponse:
    if not proof.may_use_code(request.user):
        return to(request, proof.step(request.user))
    if request.method == "POST" and request.POST.get("action") == "send":
        return send(request)
    state = proof.pending(request)
    number = request.user.phone.number
    form = CodeForm(request.POST or None, code=state["ticket"], phone=number) if state else None
    if form and request.method == "POST":
        if form.is_valid():
            proof.record(request)
            return HttpResponseRedirect(get_next_redirect_url(request) or reverse("settings_security"))
        proof.record_wrong(request)
        state = proof.pending(request)
    return render(request, "account/reauthenticate_code.html", page(request, form if state else None, number))


def send(request: HttpRequest) -> HttpResponse:
    number = request.user.phone.number
    if not codes.is_exhausted(number) and ratelimit.consume(request, action=LIMIT, key=number.lower()):
        proof.send_code(request)
    else:
        messages.error(request, get_adapter().error_messages["rate_limited"])
    return to(request, request.path)


def page(request: HttpRequest, form: CodeForm | None, number: str) -> dict:
    seconds = limits.seconds_until(request, LIMIT, number.lower())
    failed = (proof.pending(request) or {}).get("failed_attempts", 0)
    return {
        "form": form,
        "verify_form": form,
        "masked_phone": phones.masked(number),
        "seconds": seconds,
        "clock": limits.clock(seconds),
        "attempts_left": settings.ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS - failed,
        "can_resend": True,
        "next": get_next_redirect_url(request),
    }


def to(request: HttpRequest, url: str) -> HttpResponse:
    return HttpResponseRedirect(passthrough_next_redirect_url(request, url, REDIRECT_FIELD_NAME))
