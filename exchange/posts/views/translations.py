"""Translating a post or a comment, and reading all its translations."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from exchange.posts import drafts, translating
from exchange.posts.conversation import mine
from exchange.posts.forms.translation import TranslationForm
from exchange.posts.models import Comment, Translation, TranslationVote
from exchange.posts.refusals import Refused

from .corrections import flat
from .finding import ask_to_join, written_or_404


def translate(request: HttpRequest, what: str, pk: int) -> HttpResponse:
    target = written_or_404(request, what, pk)
    place = f"translate/{what}/{pk}"
    if not request.user.is_authenticated and request.method == "POST":
        return ask_to_join(request, request.path, place)
    post, comment = (target, None) if what == "posts" else (target.post, target)
    data = request.POST if request.method == "POST" else None
    form = TranslationForm(
        data, original=target, initial=flat(drafts.recall(request, place)) or own_so_far(request, target, comment)
    )
    if request.method == "POST" and form.is_valid():
        try:
            translation = translating.translate(request.user, post, comment=comment, **form.cleaned_data)
            drafts.forget(request, place)
            return redirect(target if best_of(target, comment) == translation else translation)
        except Refused as refused:
            form.add_error(None, str(refused.reason))
    others = translating.best_first(translations_of(target, comment).select_related("author"))
    others = others.annotate(my_vote=mine(TranslationVote, request.user, "translation"))
    context = {
        "target": target,
        "post": post,
        "comment": comment,
        "form": form,
        "translations": others,
        "draft_place": place,
    }
    return render(request, "posts/translate.html", context, status=422 if data else 200)


def own_so_far(request: HttpRequest, target, comment: Comment | None) -> dict[str, str]:
    """A translation of one's own is changed, not begun again."""
    own = translations_of(target, comment).shown().filter(author=request.user.pk).order_by("created_at").last()
    return {"language": own.language, "title": own.title, "body": own.body} if own else {}


def translations_of(target, comment: Comment | None) -> QuerySet[Translation]:
    """Of the post itself, without those of its comments; or of one comment."""
    return target.translations.filter(comment=comment)


def best_of(target, comment: Comment | None) -> Translation | None:
    """The one that stands beside the original."""
    return translating.best_first(translations_of(target, comment)).first()
