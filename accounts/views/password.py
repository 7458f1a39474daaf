"""A password, first or new: fresh proof takes the place of the old one, so that a forgotten password is no dead end."""

from allauth.account.forms import SetPasswordForm
from allauth.account.internal.flows.password_change import finalize_password_change
from allauth.core import ratelimit
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from accounts import proof
from accounts.adapter import warn
from accounts.models import Phone


@sensitive_post_parameters("password1", "password2")
@proof.required
def password(request: HttpRequest) -> HttpResponse:
    if throttled := ratelimit.consume_or_429(request, action="change_password"):
        return throttled
    form = SetPasswordForm(user=request.user, data=request.POST or None)
    if request.method == "POST" and form.is_valid():
        form.save()
        finalize_password_change(request, request.user)
        if phone := Phone.objects.verified().filter(user=request.user).first():
            warn(phone.number, "password_changed")
        return HttpResponseRedirect(reverse("settings_security"))
    title = _("Change your password") if request.user.has_usable_password() else _("Set a password")
    return render(request, "accounts/settings/password.html", {"form": form, "section": "security", "title": title})
