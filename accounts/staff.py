"""Doors that open only to staff with a second factor."""

from allauth.account.decorators import secure_admin_login
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.models import User

FACTORS = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]


def lacks_second_factor(user: User) -> bool:
    return settings.STAFF_SECOND_FACTOR and not is_mfa_enabled(user, FACTORS)


class GuardedAdminSite(admin.AdminSite):
    """The admin, entered through our own log-in, by staff whose account a phone number alone cannot open."""

    def has_permission(self, request: HttpRequest) -> bool:
        return super().has_permission(request) and not lacks_second_factor(request.user)

    def login(self, request: HttpRequest, extra_context: dict | None = None) -> HttpResponse:
        user = request.user
        if user.is_authenticated and user.is_staff and user.is_active and lacks_second_factor(user):
            messages.info(
                request, _("Moderators need a second factor. Please set up an authenticator app or a passkey.")
            )
            return HttpResponseRedirect(reverse("settings_security"))
        if super().has_permission(request):
            return HttpResponseRedirect(reverse("admin:index", current_app=self.name))
        return secure_admin_login(super().login)(request, extra_context)
