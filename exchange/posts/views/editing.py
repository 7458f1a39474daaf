"""Editing a post. A second window that would overwrite the first is shown both versions."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from exchange.posts import publishing
from exchange.posts.forms.asking import AskForm
from exchange.posts.forms.note import NoteForm
from exchange.posts.forms.writing import WritingForm
from exchange.posts.models import Post, Translation
from exchange.posts.refusals import EditedMeanwhile, Refused

from .finding import members_only, refusals_as_messages, written_or_404


@members_only
@refusals_as_messages
def edit(request: HttpRequest, what: str, pk: int) -> HttpResponse:
    post = written_or_404(request, what, pk)
    if request.method != "POST" or post.author_id != request.user.pk:
        publishing.allow_editing(post, request.user, post.revision)
    form = form_for(post, request.POST if request.method == "POST" else None, request.FILES or None)
    newer = None
    if request.method == "POST" and form.is_valid():
        try:
            return redirect(save(post, request, form))
        except EditedMeanwhile as meanwhile:
            newer = show_both(form, meanwhile)
        except Refused as refused:
            form.add_error(None, str(refused.reason))
    status = 422 if request.method == "POST" else 200
    return render(request, "posts/edit.html", {"post": post, "form": form, "newer": newer}, status=status)


def form_for(post: Post, data, files) -> WritingForm:
    if post.request:
        form = AskForm(data, files, kind=post.request.how, author=post.author, initial=what_it_says(post))
    else:
        form = NoteForm(data, files, author=post.author, initial=what_it_says(post))
    del form.fields["language"], form.fields["submission"]  # the script is the author's, once and for all
    form.fields["base"] = forms.IntegerField(widget=forms.HiddenInput, initial=post.revision)
    form.recognised = lambda: post.language
    return form


def what_it_says(post: Post) -> dict:
    twin = post.translations.shown().filter(comment=None, origin=Translation.Origin.AUTHOR).first()
    says = {
        "title": post.title,
        "body": post.body,
        "correct_me": post.correct_me,
        "topics": [topic.slug for topic in post.topics.all()],
        "twin_title": twin.title if twin else "",
        "twin_body": twin.body if twin else "",
        "picture_kept": post.cover_id or "",
        "picture_description": post.cover.description if post.cover else "",
    }
    if request := post.request:
        says |= request.context | {
            "target_language": request.target_language,
            "answer_in": request.answer_in,
            "expressions": "\n".join(request.expressions),
        }
    return says


def save(post: Post, request: HttpRequest, form: WritingForm) -> Post:
    asking = form.asking if isinstance(form, AskForm) else None
    cleaned = form.cleaned_data
    return publishing.edit(
        post,
        request.user,
        base=cleaned["base"],
        asking=asking,
        correct_me=cleaned.get("correct_me"),
        cover=form.cover,
        **form.text,
    )


def show_both(form: WritingForm, meanwhile: EditedMeanwhile) -> Post:
    """Keep what was typed, show what is there now, and let the next save go over it knowingly."""
    form.add_error("body", str(meanwhile.reason))
    form.data = form.data.copy()
    form.data["base"] = meanwhile.current.revision
    return meanwhile.current
