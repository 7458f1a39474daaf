"""Commenting, editing what one said, its history, and taking it back."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from exchange.posts import advising, commenting, drafts
from exchange.posts.advising import Writing
from exchange.posts.forms.comment import CommentEditForm, CommentForm
from exchange.posts.forms.writing import written_language
from exchange.posts.refusals import EditedMeanwhile, NotNow, Refused

from . import post as post_view
from .finding import ask_to_join, members_only, post_or_404, refusals_as_messages, written_or_404


@require_POST
def add(request: HttpRequest, pk: int) -> HttpResponse:
    post = post_or_404(request, pk)
    place = f"answer/{post.pk}"
    if not request.user.is_authenticated:
        return ask_to_join(request, f"{post.get_absolute_url()}#write", place)
    form = CommentForm(request.POST, post=post, writer=request.user)
    if not form.is_valid():
        return post_view.page(request, pk, form, status=422)
    saying = said(form, request.user)
    writing = Writing.under(saying["parent"] or post, saying["body"], saying["language"])
    if advising.holds_back(request, form, writing):
        return post_view.page(request, pk, form, status=422)
    try:
        comment = commenting.comment(request.user, post, **saying)
    except Refused as refused:
        drafts.keep(request, place, dict(request.POST.lists()))
        form.add_error("body", str(refused.reason))
        return post_view.page(request, pk, form, status=422)
    drafts.forget(request, place)
    return redirect(comment.get_absolute_url())


def said(form: CommentForm, author) -> dict:
    cleaned = form.cleaned_data
    return {
        "body": cleaned["body"],
        "language": written_language(cleaned["body"], author),
        "kind": cleaned["kind"],
        "parent": cleaned["parent"],
        "submission": cleaned["submission"],
    }


@members_only
@refusals_as_messages
def edit(request: HttpRequest, what: str, pk: int) -> HttpResponse:
    comment = written_or_404(request, what, pk)
    if request.method != "POST" or comment.author_id != request.user.pk:
        commenting.allow_editing(comment, request.user, comment.revision)
    form = CommentEditForm(request.POST or None, initial={"body": comment.body, "base": comment.revision})
    newer = None
    if request.method == "POST" and form.is_valid():
        try:
            commenting.edit(comment, request.user, **form.cleaned_data)
            return redirect(comment.get_absolute_url())
        except EditedMeanwhile as meanwhile:
            newer = meanwhile.current
            form.add_error("body", str(meanwhile.reason))
            form.data = form.data.copy()
            form.data["base"] = newer.revision
        except NotNow as refused:
            form.add_error("body", str(refused.reason))
    status = 422 if form.errors else 200
    return render(request, "posts/comment_edit.html", {"comment": comment, "form": form, "newer": newer}, status=status)


@require_safe
def history(request: HttpRequest, what: str, pk: int) -> HttpResponse:
    """What a post or a comment said before, newest first."""
    written = written_or_404(request, what, pk)
    revisions = list(written.revisions.order_by("-number"))
    return render(request, "posts/history.html", {"written": written, "revisions": revisions})


@members_only
@refusals_as_messages
def withdraw(request: HttpRequest, what: str, pk: int) -> HttpResponse:
    """Asks once, then takes it back: nobody sees it any more but what hangs on it stays."""
    written = written_or_404(request, what, pk)
    if written.author_id != request.user.pk:
        raise Refused(_("Only its author can take this back."))
    if request.method != "POST":
        return render(request, "posts/withdraw.html", {"written": written, "what": what})
    written.withdraw(request.user)
    messages.success(request, _("Taken back. Nobody can see it any more."))
    return redirect("home" if what == "posts" else written.post)
