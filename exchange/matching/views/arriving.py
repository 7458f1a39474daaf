"""The newcomer's first note: one tap, or one's own words."""

import uuid

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from exchange.matching import arriving
from exchange.posts.forms.fields import SubmissionField, WrittenField, long_text
from exchange.posts.forms.writing import written_language
from exchange.posts.refusals import Refused


class HelloForm(forms.Form):
    body = WrittenField(label="", longest=500, widget=long_text(3))
    submission = SubmissionField()


@login_required
def hello(request: HttpRequest) -> HttpResponse:
    if not arriving.is_newcomer(request.user):
        return redirect("note")
    language = get_language() or "en"
    ready = [each[language] for each in arriving.READY]
    chosen = request.GET.get("say", "")
    initial = {"body": ready[int(chosen)]} if chosen in ("0", "1", "2") else {}
    form = HelloForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        body = form.cleaned_data["body"]
        written = language if body in ready else written_language(body, request.user)
        try:
            post = arriving.arrive(
                request.user, body=body, language=written, submission=form.cleaned_data["submission"]
            )
        except Refused as refused:
            form.add_error("body", str(refused.reason))
        else:
            messages.success(request, _("Welcome! Your first note is there for everyone to answer."))
            return redirect(post)
    context = {"form": form, "ready": ready, "submission": uuid.uuid4(), "written": language}
    return render(request, "matching/hello.html", context, status=422 if form.errors else 200)
