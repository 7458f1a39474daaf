"""The first minutes of a member. Each step can be skipped; where they were going waits at the end."""

from typing import Any

from allauth.core.internal.httpkit import add_query_params
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.contrib.auth.decorators import login_required
from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views import View

from accounts import onboarding
from accounts.forms.settings import WhereForm
from accounts.forms.skills import SkillsForm


class StepView(LoginRequiredMixin, View):
    """One step: `name` is its view name in ONBOARDING_STEPS, `make_form` a form that saves itself."""

    name: str
    title: str
    lead: str = ""
    template_name = "accounts/welcome/step.html"

    def make_form(self, data=None) -> Any:
        raise NotImplementedError

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.show(self.make_form())

    def post(self, request: HttpRequest) -> HttpResponse:
        if "skip" not in request.POST:
            form = self.make_form(request.POST)
            if not form.is_valid():
                return self.show(form)
            form.save()
        return HttpResponseRedirect(carry(request, onboarding.after(self.name)))

    def show(self, form: Any) -> HttpResponse:
        context = {"form": form, "title": self.title, "lead": self.lead, **place(self.request, self.name)}
        return render(self.request, self.template_name, context)


class LanguagesStep(StepView):
    name = "welcome_languages"
    title = _("Which languages are yours?")
    lead = _("This decides which questions reach you, and who answers yours. You can change it at any time.")
    template_name = "accounts/welcome/languages.html"

    def make_form(self, data=None) -> SkillsForm:
        return SkillsForm(data, user=self.request.user)


class RegionStep(StepView):
    name = "welcome_region"
    title = _("Where are you?")
    lead = _("Words differ from place to place. Knowing yours makes your advice worth more.")

    def make_form(self, data=None) -> WhereForm:
        return WhereForm(data, instance=self.request.user)


@login_required
def rules(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        onboarding.finish(request.user)
        return HttpResponseRedirect(onboarding.onward(request.POST.get(REDIRECT_FIELD_NAME, "")))
    return render(
        request,
        "accounts/welcome/rules.html",
        {"title": _("How we treat each other"), **place(request, onboarding.LAST)},
    )


def place(request: HttpRequest, name: str) -> dict[str, Any]:
    """Which step of how many, and where they were going."""
    steps = onboarding.steps()
    return {"number": steps.index(name) + 1, "total": len(steps), "next": wanted(request)}


def wanted(request: HttpRequest) -> str:
    return request.POST.get(REDIRECT_FIELD_NAME) or request.GET.get(REDIRECT_FIELD_NAME, "")


def carry(request: HttpRequest, url: str) -> str:
    return add_query_params(url, {REDIRECT_FIELD_NAME: wanted(request)}) if wanted(request) else url
