"""A member's page: who they are between the languages, what they wrote and whom they helped."""

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from accounts.models import User
from exchange.posts.models import Acceptance, Comment, Post

SHOWN = 12


@require_safe
def member(request: HttpRequest, handle: str) -> HttpResponse:
    person = get_object_or_404(User, handle=handle, is_active=True, closed_at=None)
    posts = Post.objects.shown().filter(author=person).newest().for_cards()[:SHOWN]
    return render(
        request,
        "social/member.html",
        {"person": person, "posts": posts, "answers": recent_answers(person), "helped": times_helped(person)},
    )


def recent_answers(person: User) -> list[Comment]:
    answers = Comment.objects.shown().filter(author=person, kind=Comment.Kind.ANSWER, post__in=Post.objects.shown())
    return list(answers.select_related("post").order_by("-created_at", "-pk")[:6])


def times_helped(person: User) -> int:
    """How often an asker said: this answered me."""
    answers = Q(comment__author=person) | Q(correction__author=person)
    return Acceptance.objects.filter(answers).aggregate(n=Count("pk"))["n"]
