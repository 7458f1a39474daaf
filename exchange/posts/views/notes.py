"""Writing a note of daily life."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from exchange.posts import advising, drafts, publishing
from exchange.posts.forms.note import NoteForm
from exchange.posts.refusals import Refused

from .asking import kept_text, writer, writing
from .finding import ask_to_join

PLACE = "note"


def new(request: HttpRequest) -> HttpResponse:
    data = request.POST if request.method == "POST" else None
    kept = kept_text(request, PLACE)
    form = NoteForm(data, request.FILES or None, author=writer(request), initial=kept)
    if data and not request.user.is_authenticated:
        return ask_to_join(request, request.path, PLACE)
    if data and form.is_valid() and not advising.holds_back(request, form, writing(form)):
        try:
            post = publish(request, form)
            drafts.forget(request, PLACE)
            return redirect(post)
        except Refused as refused:
            drafts.keep(request, PLACE, dict(form.data.lists()))
            form.add_error(None, str(refused.reason))
    context = {"form": form, "place": PLACE, "kept": bool(kept)}
    return render(request, "posts/note.html", context, status=422 if data else 200)


def publish(request: HttpRequest, form: NoteForm):
    return publishing.publish(
        request.user,
        language=form.cleaned_data["language"],
        correct_me=form.cleaned_data["correct_me"],
        cover=form.cover,
        submission=form.cleaned_data["submission"],
        **form.text,
    )
