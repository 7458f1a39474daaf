"""The page that finds, and the page that says how."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_POST, require_safe

from exchange.languages.codes import BCP47
from exchange.posts.models import Topic
from exchange.search import asking, phrases
from exchange.search.choosing import choices
from exchange.search.filters import chosen
from exchange.search.finding import find
from exchange.search.similar import similar


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    filters = chosen(request.GET)
    found = find(request.GET.get("q", ""), reader=request.user, filters=filters, at=request.GET.get("at", ""))
    topics = list(Topic.objects.all())
    context = {
        "found": found,
        "query": found.query.text,
        "filters": filters,
        "fields": choices(filters, topics, get_language() or "en"),
        "topics": topics,
        "page": {"older": found.older},
        "is_first": not request.GET.get("at"),
    }
    return render(request, "search/search.html", context)


@require_POST
def similar_questions(request: HttpRequest) -> HttpResponse:
    """For what was typed so far, as a piece of the form; 204 where the same is shown already. It changes nothing."""
    found = similar(asking.typed_so_far(request), reader=request.user)
    if asking.seen(found) == request.POST.get(asking.SEEN, ""):
        return HttpResponse(status=204)
    return render(request, "search/_similar.html", {"found": found, "seen": asking.seen(found)})


@require_safe
def phrase(request: HttpRequest, text: str) -> HttpResponse:
    """One page for a phrase in whichever script it is typed; any other way to write it leads there."""
    wanted = phrases.canonical(text)
    if not phrases.has_page(wanted):
        return render(request, "search/phrase_too_long.html", {"most": phrases.LONGEST}, status=404)
    if wanted != text and phrases.canonical(wanted) == wanted:
        kept = request.GET.urlencode()
        return redirect(reverse("phrase", args=[wanted]) + (f"?{kept}" if kept else ""), permanent=True)
    found = phrases.look_up(wanted, request.user)
    written = get_language() or "en"
    context = {
        "phrase": found,
        "heading": found.written_in(written),
        "heading_lang": BCP47[found.script_in(written)],
        "in_quotes": f'"{wanted}"',
        "ask_address": f"{reverse('ask_kind', args=['meaning'])}?{urlencode(found.begun(written))}",
    }
    return render(request, "search/phrase.html", context)


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    return render(request, "search/about.html")
