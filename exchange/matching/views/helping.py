"""How often may we ask you?"""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from exchange.matching.forms import HelpingForm


@login_required
def settings(request: HttpRequest) -> HttpResponse:
    form = HelpingForm(request.POST if request.method == "POST" else None, member=request.user)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("Saved."))
        return redirect("settings_helping")
    context = {"form": form, "title": _("Helping"), "section": "helping"}
    return render(request, "accounts/settings/form.html", context, status=422 if form.errors else 200)
