"""Is this you? Asked when a code opened an account long asleep."""

from allauth.account.internal.decorators import login_stage_required
from allauth.account.internal.stagekit import clear_login
from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts import recycling
from accounts.stages import PauseForRecycledNumber


class AnswerForm(forms.Form):
    answer = forms.CharField(max_length=128, strip=False)

    def __init__(self, *args, has_password: bool, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["answer"]
        field.label = gettext_lazy("Your password") if has_password else gettext_lazy("Your handle or name here")
        if has_password:
            field.widget = forms.PasswordInput(attrs={"autocomplete": "current-password"})


@login_stage_required(stage=PauseForRecycledNumber.key, redirect_urlname="account_login")
def is_this_you(request: HttpRequest) -> HttpResponse:
    stage = request._login_stage
    user = stage.login.user
    if request.method == "POST" and request.POST.get("action") == "release":
        return release(request, user)
    form = AnswerForm(request.POST or None, has_password=user.has_usable_password())
    if request.method == "POST" and form.is_valid():
        if recycling.is_shown(user, form.cleaned_data["answer"]):
            return stage.exit()
        stage.state["tries"] = stage.state.get("tries", 0) + 1
        if stage.state["tries"] >= recycling.TRIES:
            return turn_away(request)
        request.session["account_login"] = stage.login.serialize()
        form.add_error("answer", _("That is not what we have. Please try once more."))
    seen = user.last_login or user.date_joined
    return render(request, "accounts/is_this_you.html", {"form": form, "seen": seen})


def release(request: HttpRequest, user) -> HttpResponse:
    recycling.release(user)
    clear_login(request)
    messages.success(request, _("The number is free again. You can join with it now."))
    return HttpResponseRedirect(reverse("account_signup"))


def turn_away(request: HttpRequest) -> HttpResponse:
    clear_login(request)
    messages.error(
        request, _("We could not tell that it is you. If the number is new to you, release it and join afresh.")
    )
    return HttpResponseRedirect(reverse("account_login"))
