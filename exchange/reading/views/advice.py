"""Advice while one types. It changes nothing: what was shown here is remembered when the form is sent."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from exchange.posts.advising import Writing
from exchange.posts.forms.writing import written_language
from exchange.posts.publishing import LONGEST_BODY
from exchange.posts.views.finding import written_or_404
from exchange.reading import misreading


@require_POST
def advice(request: HttpRequest) -> HttpResponse:
    """The advice on what was typed so far, as a piece of the page; 204 when there is none."""
    if not request.user.is_authenticated:
        return HttpResponse(status=204)
    found = misreading.advice(request.user, writing(request))
    if not found:
        return HttpResponse(status=204)
    return render(request, "reading/_advice.html", {"advice": found})


def writing(request: HttpRequest) -> Writing:
    typed = [value for name, value in request.POST.items() if name in ("title", "body") or name.endswith("-reason")]
    text = "\n".join(typed)[:LONGEST_BODY]
    language = written_language(text, request.user)
    said = said_before(request)
    if said is None:
        return Writing(text, language, about=(request.POST.get("expressions", "")[:LONGEST_BODY],))
    return Writing.under(said, text, language)


def said_before(request: HttpRequest):
    """What is being answered: a comment replied to, or else the thing the form stands under."""
    what, _, number = request.POST.get("about", "").partition("/")
    if what not in ("posts", "comments"):
        return None
    parent = request.POST.get("parent", "")
    for kind, pk in (("comments", parent), (what, number)):
        if pk.isascii() and pk.isdecimal() and len(pk) < 19:
            try:
                return written_or_404(request, kind, int(pk))
            except Http404:
                continue
    return None
