"""The glossary of slang, to leaf through and to look things up in."""

from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from exchange.reading import browsing, glossary
from exchange.reading.models import SlangProposal
from exchange.reading.models.slang_proposal import ID

from . import slang_proposals


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    glossary.newest()
    wish = browsing.Wish.read(request.GET.dict())
    page = browsing.page(wish, request.GET.get("after", ""))
    context = {
        "wish": wish,
        "page": page,
        "letters": browsing.letters(wish),
        "tones": browsing.TONE_NAMES.items(),
        "regions": browsing.REGION_NAMES.items(),
        "waiting": SlangProposal.objects.waiting().count(),
        "kept": urlencode({name: value for name, value in asked(wish).items() if value}),
    }
    return render(request, "reading/slang.html", context)


def asked(wish: browsing.Wish) -> dict[str, str]:
    """All but the letter, for the links to letters."""
    return {"of": wish.language, "region": wish.region, "tone": wish.tone, "q": wish.question}


@require_safe
def entry(request: HttpRequest, word: str) -> HttpResponse:
    if proposed := ID.match(word):
        proposals = SlangProposal.objects.select_related("by")
        return slang_proposals.show(request, get_object_or_404(proposals, pk=proposed[1]))
    found = glossary.known().by_id.get(word)
    if found is None:
        raise Http404
    return render(request, "reading/slang_entry.html", {"entry": found})
