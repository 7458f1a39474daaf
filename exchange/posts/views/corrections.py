"""Correcting a post or a comment, sentence by sentence."""

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from exchange.posts import advising, correcting, drafts
from exchange.posts.advising import Writing
from exchange.posts.correcting import correctable
from exchange.posts.forms.correction import SentencesForm
from exchange.posts.forms.writing import written_language
from exchange.posts.models import Comment, Post, Revision
from exchange.posts.refusals import Refused

from .finding import ask_to_join, written_or_404


def correct(request: HttpRequest, what: str, pk: int) -> HttpResponse:
    target = written_or_404(request, what, pk)
    place = f"correct/{what}/{pk}"
    if not request.user.is_authenticated:
        return ask_to_join(request, request.path, place)
    post, comment = (target, None) if what == "posts" else (target.post, target)
    if request.user.pk == target.author_id:
        messages.info(request, _("This is your own text: edit it instead."))
        return redirect(target)
    form = sentences_form(request, post, comment, place)
    is_whole = request.method == "POST" and form.is_valid()
    if is_whole and not advising.holds_back(request, form, reasons(form, request.user, target)):
        try:
            return thank_helper(request, target, place, save(request.user, post, comment, form))
        except Refused as refused:
            form.head.add_error(None, str(refused.reason))
    status = 422 if request.method == "POST" else 200
    context = {"post": post, "comment": comment, "target": target, "editor": form, "draft_place": place}
    return render(request, "posts/correct.html", context, status=status)


def sentences_form(request: HttpRequest, post: Post, comment: Comment | None, place: str) -> SentencesForm:
    """The form for the revision it was opened on, which need not be the newest by now."""
    target = comment or post
    data = request.POST if request.method == "POST" else flat(drafts.recall(request, place)) or None
    wanted = (data or {}).get("revision") or target.revision
    try:
        revision = target.revisions.get(number=wanted)
    except (Revision.DoesNotExist, ValueError) as error:
        raise Http404 from error
    sentences = correctable(post, comment, revision)
    return SentencesForm(data, post=post, comment=comment, sentences=sentences, revision_number=revision.number)


def flat(kept: dict[str, list[str]]) -> dict[str, str]:
    return {name: values[-1] for name, values in kept.items() if values}


def reasons(form: SentencesForm, author, target: Post | Comment) -> Writing:
    """What the helper says of their own; the sentences are the other's."""
    text = "\n".join(sentence.cleaned_data["reason"] for sentence in form.said())
    return Writing.under(target, text, written_language(text, author))


@transaction.atomic
def save(author, post: Post, comment: Comment | None, form: SentencesForm) -> int:
    """All of them or none. Raises Refused."""
    revision = (comment or post).revisions.get(number=form.head.cleaned_data["revision"])
    for sentence_form in form.said():
        cleaned = sentence_form.cleaned_data
        correcting.correct(
            author,
            post,
            comment=comment,
            revision=revision,
            place=sentence_form.sentence.place,
            corrected=cleaned["corrected"],
            verdict=cleaned["verdict"],
            error_type=cleaned["error_type"],
            reason=cleaned["reason"],
            reason_language=written_language(cleaned["reason"], author),
            submission=form.submission_of(sentence_form),
        )
    return len(form.said())


def thank_helper(request: HttpRequest, target, place: str, count: int) -> HttpResponse:
    drafts.forget(request, place)
    text = ngettext("%(n)d sentence corrected. Thank you!", "%(n)d sentences corrected. Thank you!", count)
    messages.success(request, text % {"n": count})
    return redirect(target)
