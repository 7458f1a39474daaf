"""One-tap acts under a post: thank, accept, vote; each can be taken back."""

from urllib.parse import urlsplit

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from exchange.posts import limits
from exchange.posts.models import NaturalnessVote, Thanks, Translation, TranslationVote

from .finding import members_only, refusals_as_messages, written_or_404

TAKE_BACK = {"unthank", "unaccept", "unvote", "unpraise"}

ACTS = {
    "thank": lambda by, thing: Thanks.give(by, thing),
    "unthank": lambda by, thing: Thanks.take_back(by, thing),
    "accept": lambda by, thing: thing.accept(by),
    "unaccept": lambda by, thing: thing.post.unaccept(by),
    "natural": lambda by, thing: NaturalnessVote.cast(by, thing, "natural"),
    "odd": lambda by, thing: NaturalnessVote.cast(by, thing, "odd"),
    "unnatural": lambda by, thing: NaturalnessVote.cast(by, thing, "unnatural"),
    "unvote": lambda by, thing: NaturalnessVote.take_back(by, thing),
    "praise": lambda by, thing: TranslationVote.cast(by, thing),
    "unpraise": lambda by, thing: TranslationVote.take_back(by, thing),
}

OPEN_TO = {
    "posts": {"thank", "unthank", "natural", "odd", "unnatural", "unvote"},
    "comments": {"thank", "unthank", "accept", "unaccept", "natural", "odd", "unnatural", "unvote"},
    "corrections": {"thank", "unthank", "accept", "unaccept"},
    "translations": {"thank", "unthank", "praise", "unpraise"},
}


@require_POST
@members_only
@refusals_as_messages
def mark(request: HttpRequest, what: str, pk: int, act: str) -> HttpResponse:
    thing = written_or_404(request, what, pk)
    if act not in OPEN_TO[what]:
        raise Http404
    if act not in TAKE_BACK:
        limits.require("vote", request.user)
        limits.spend("vote", request.user)
    ACTS[act](request.user, thing)
    return redirect(where_it_was(request, thing) if what == "translations" else thing.get_absolute_url())


def where_it_was(request: HttpRequest, translation: Translation) -> str:
    """Translations stand on two pages, beside the original and among their like; stay on the one that was read."""
    post = translation.post.get_absolute_url()
    came_from = urlsplit(request.META.get("HTTP_REFERER", "")).path
    return f"{post}#{translation.anchor}" if came_from == post else translation.get_absolute_url()
