"""The page that finds, and the page that says how."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_POST, require_safe

from exchange.posts.models import Topic
from exchange.search import asking
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
def about(request: HttpRequest) -> HttpResponse:
    return render(request, "search/about.html")
