"""Settings: a page for each subject, saved on its own."""

from allauth.mfa.models import Authenticator
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.mixins import LoginRequiredMixin
from django.contrib.messages.views import SuccessMessageMixin
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override
from django.views.generic import UpdateView

from accounts import phones, staff
from accounts.forms.settings import LookForm, ProfileForm, ReadingForm, RegionForm
from accounts.forms.skills import SkillsForm
from accounts.models import Phone, User


class SettingsPage(LoginRequiredMixin, SuccessMessageMixin, UpdateView):
    template_name = "accounts/settings/form.html"
    context_object_name = "member"
    section: str
    title: str
    success_message = gettext_lazy("Saved.")

    def get_object(self) -> User:
        """A copy, so that what a refused form holds does not show in the rest of the page."""
        return User.objects.get(pk=self.request.user.pk)

    def get_success_url(self) -> str:
        return reverse(f"settings_{self.section}")

    def get_context_data(self, **kwargs) -> dict:
        return super().get_context_data(**kwargs) | {"section": self.section, "title": self.title}


class ProfileSettings(SettingsPage):
    section, title, form_class = "profile", gettext_lazy("Profile"), ProfileForm


class RegionSettings(SettingsPage):
    section, title, form_class = "region", gettext_lazy("Region and hours"), RegionForm


class ReadingSettings(SettingsPage):
    section, title, form_class = "reading", gettext_lazy("Reading"), ReadingForm


class LookSettings(SettingsPage):
    section, title, form_class = "look", gettext_lazy("Look"), LookForm

    def get_success_message(self, cleaned_data: dict) -> str:
        with override(cleaned_data["ui_language"]):
            return _("Saved.")


@login_required
def languages(request: HttpRequest) -> HttpResponse:
    form = SkillsForm(request.POST or None, user=request.user)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("Saved."))
        return HttpResponseRedirect(reverse("settings_languages"))
    context = {"form": form, "section": "languages", "title": _("Languages")}
    return render(request, "accounts/settings/languages.html", context)


@login_required
def security(request: HttpRequest) -> HttpResponse:
    phone = Phone.objects.verified().filter(user=request.user).first()
    kinds = list(Authenticator.objects.filter(user=request.user).values_list("type", flat=True))
    context = {
        "section": "security",
        "title": _("Security"),
        "masked_phone": phones.masked(phone.number) if phone else "",
        "passkeys": kinds.count(Authenticator.Type.WEBAUTHN),
        "has_app": Authenticator.Type.TOTP in kinds,
        "has_recovery_codes": Authenticator.Type.RECOVERY_CODES in kinds,
        "needs_factor": request.user.is_staff and staff.lacks_second_factor(request.user),
    }
    return render(request, "accounts/settings/security.html", context)
