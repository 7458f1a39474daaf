"""The page that finds, and the page that says how."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from exchange.posts.models import Topic
from exchange.search.choosing import choices
from exchange.search.filters import chosen
from exchange.search.finding import find


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


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    return render(request, "search/about.html")
