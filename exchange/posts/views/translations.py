"""Translating a post or a comment, and reading all its translations."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from exchange.posts import drafts, translating
from exchange.posts.conversation import mine
from exchange.posts.forms.translation import TranslationForm
from exchange.posts.models import TranslationVote
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
    form = TranslationForm(data, original=target, initial=flat(drafts.recall(request, place)))
    if request.method == "POST" and form.is_valid():
        try:
            translation = translating.translate(request.user, post, comment=comment, **form.cleaned_data)
            drafts.forget(request, place)
            return redirect(translation)
        except Refused as refused:
            form.add_error(None, str(refused.reason))
    others = translating.best_first(target.translations.filter(comment=comment).select_related("author"))
    others = others.annotate(my_vote=mine(TranslationVote, request.user, "translation"))
    context = {
        "target": target,
        "post": post,
        "comment": comment,
        "form": form,
        "translations": others,
        "draft_place": place,
    }
    context["draft_place"] = place
    return render(request, "posts/translate.html", context, status=422 if data else 200)
