"""Finding what a person may touch, or refusing; and asking visitors to join without losing what they wrote."""

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse

from exchange.lib import addresses
from exchange.posts import drafts
from exchange.posts.models import Comment, Correction, Post, Translation
from exchange.posts.refusals import Refused

BY_NAME = {"posts": Post, "comments": Comment, "corrections": Correction, "translations": Translation}


def post_or_404(request: HttpRequest, pk: int) -> Post:
    posts = Post.objects.visible_to(request.user).select_related("author", "help_request")
    return get_object_or_404(posts, pk=pk)


def written_or_404(request: HttpRequest, what: str, pk: int):
    """A post, or something shown under a post that this reader may see."""
    model = BY_NAME[what]
    if model is Post:
        return post_or_404(request, pk)
    written = get_object_or_404(model.objects.select_related("author", "post__author", "post__help_request"), pk=pk)
    if not (written.is_visible_to(request.user) and written.post.is_visible_to(request.user)):
        raise Http404
    return written


def ask_to_join(request: HttpRequest, back_to: str, place: str = "") -> HttpResponse:
    """To the log-in page and back; what was typed at `place` is kept for afterwards."""
    if place and request.method == "POST":
        drafts.keep(request, place, dict(request.POST.lists()))
    return redirect_to_login(back_to, reverse("account_signup") if place else None)


def members_only(view: Callable) -> Callable:
    """For views of something written: a visitor joins first, and then comes back to the thing."""

    @wraps(view)
    def wrapped(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if request.user.is_authenticated:
            return view(request, *args, **kwargs)
        if request.method == "GET":
            return ask_to_join(request, request.get_full_path())
        return ask_to_join(request, addresses.ours(request, request.META.get("HTTP_REFERER", "")))

    return wrapped


def refusals_as_messages(view: Callable) -> Callable:
    """A refused act tells its reason on the page it came from."""

    @wraps(view)
    def wrapped(request: HttpRequest, what: str, pk: int, *args, **kwargs) -> HttpResponse:
        try:
            return view(request, what, pk, *args, **kwargs)
        except Refused as refused:
            messages.error(request, str(refused.reason))
            return redirect(written_or_404(request, what, pk).get_absolute_url())

    return wrapped
