"""Resting and leaving."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts import closing, proof


@login_required
def account(request: HttpRequest) -> HttpResponse:
    context = {"section": "account", "title": _("Pause or leave"), "grace_days": settings.CLOSING_GRACE_DAYS}
    return render(request, "accounts/settings/account.html", context)


@require_POST
@login_required
def pause(request: HttpRequest) -> HttpResponse:
    request.user.pause()
    messages.success(request, _("Your account is paused. Nobody is told, and you can come back at any time."))
    return HttpResponseRedirect(reverse("settings_account"))


@require_POST
@login_required
def resume(request: HttpRequest) -> HttpResponse:
    request.user.resume()
    messages.success(request, _("Welcome back. Others can see you again."))
    return HttpResponseRedirect(reverse("settings_account"))


@proof.required
def delete(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        context = {"section": "account", "title": _("Delete your account"), "grace_days": settings.CLOSING_GRACE_DAYS}
        return render(request, "accounts/settings/delete.html", context)
    closing.ask(request.user)
    closing.end_sessions(request.user)
    logout(request)
    messages.success(
        request,
        _("Your account will be deleted in %(days)s days. Log in before then if you change your mind.")
        % {"days": settings.CLOSING_GRACE_DAYS},
    )
    return HttpResponseRedirect("/")
