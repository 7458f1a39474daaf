"""The first page, and the posts of a topic."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from exchange.feed.candidates import tab, tabs_for
from exchange.feed.cards import with_company
from exchange.feed.models import Prompt
from exchange.feed.topics import related, tree
from exchange.lib import pagination
from exchange.matching.waiting import waiting_for
from exchange.posts.models import Post, Topic
from exchange.posts.models.topic import plain

PAGE_SIZE = 24
WAITING_SHOWN = 3


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    chosen = tab(request.GET.get("show", ""), request.user)
    posts = chosen.keep(Post.objects.shown(), request.user)
    return feed_page(request, posts, {"tab": chosen})


@require_safe
def topic(request: HttpRequest, slug: str) -> HttpResponse:
    about = Topic.objects.select_related("parent").filter(slug=slug).first()
    if about is None:
        return redirect(get_object_or_404(Topic, aliases__text=plain(slug)), permanent=True)
    posts = Post.objects.shown().filter(topics=about)
    return feed_page(request, posts, {"topic": about, "related": related(about)})


@require_safe
def topics(request: HttpRequest) -> HttpResponse:
    return render(request, "feed/topics.html", {"groups": tree()})


def feed_page(request: HttpRequest, posts: QuerySet[Post], context: dict) -> HttpResponse:
    page = pagination.page(posts.for_cards(), request.GET.get("at", ""), PAGE_SIZE)
    context |= {"page": page, "posts": with_company(page.items), **rails(request)}
    return render(request, "feed/feed.html", context)


def rails(request: HttpRequest) -> dict:
    """What stands left and right of the feed."""
    member = request.user.is_authenticated
    return {
        "tabs": tabs_for(request.user),
        "topics": Topic.objects.all(),
        "prompt": Prompt.objects.of_day(timezone.localdate()),
        "waiting": waiting(request.user) if member else [],
    }


def waiting(reader) -> list[Post]:
    posts = waiting_for(reader).select_related("help_request").order_by("created_at", "pk")
    return list(posts[:WAITING_SHOWN])
