"""A member's page: who they are between the languages, what they wrote and whom they helped.

Of one who takes a break, or is about to leave, others see the name and no more.
"""

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from accounts.models import User
from exchange.lib import pagination
from exchange.posts.models import Acceptance, Comment, Post

PAGE_SIZE = 12


@require_safe
def member(request: HttpRequest, handle: str) -> HttpResponse:
    person = get_object_or_404(User, handle=handle, is_active=True, closed_at=None)
    context = {"person": person, "is_resting": bool(person.paused_at) and person != request.user}
    if not context["is_resting"]:
        posts = Post.objects.shown().filter(author=person).for_cards()
        context["page"] = pagination.page(posts, request.GET.get("at", ""), PAGE_SIZE)
        context |= {"answers": recent_answers(person), "helped": times_helped(person)}
    return render(request, "social/member.html", context)


def recent_answers(person: User) -> list[Comment]:
    answers = Comment.objects.shown().filter(author=person, kind=Comment.Kind.ANSWER, post__in=Post.objects.shown())
    return list(answers.select_related("post").order_by("-created_at", "-pk")[:6])


def times_helped(person: User) -> int:
    """How often an asker said: this answered me."""
    answers = Q(comment__author=person) | Q(correction__author=person)
    return Acceptance.objects.filter(answers).aggregate(n=Count("pk"))["n"]
