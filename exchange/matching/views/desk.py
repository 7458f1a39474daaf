"""The can-help desk: what waits for me, what I rather leave, and help that takes ten seconds."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from exchange.matching import small_tasks, waiting
from exchange.matching.filters import Filters, choices
from exchange.matching.models import Decline, Helping
from exchange.posts.models import Post, Topic
from exchange.posts.refusals import Refused

PAGE_SIZE = 24
MOST_SAVED = 8


@require_safe
def desk(request: HttpRequest) -> HttpResponse:
    topics = list(Topic.objects.all())
    filters = Filters.of(request.GET, topics)
    posts = filters.keep(waiting.in_place(waiting.waiting_for(request.user), request.user))
    rich = posts.select_related("author", "help_request").prefetch_related("topics")
    page = waiting.page(rich, request.GET.get("at", ""), PAGE_SIZE)
    helping = helping_of(request.user)
    context = {
        "page": page,
        "posts": page.items,
        "filters": filters,
        "choices": choices(topics),
        "saved": saved(helping, topics),
        "is_saved": filters.address in helping.filters,
        "task": task_for(request, helping),
    }
    return render(request, "matching/desk.html", context)


def helping_of(user) -> Helping:
    """What this helper allows, or what holds for who never said."""
    return (Helping.objects.filter(member=user).first() if user.pk else None) or Helping()


def saved(helping: Helping, topics: list[Topic]) -> list[tuple[str, str]]:
    """Address and words of each."""
    return [(address, Filters.of(QueryDict(address), topics).words(topics)) for address in helping.filters]


def task_for(request: HttpRequest, helping: Helping):
    return small_tasks.next_for(request.user) if request.user.pk and helping.small_tasks else None


@login_required
@require_POST
def decline(request: HttpRequest, pk: int) -> HttpResponse:
    """Never shown on their desk again, nor offered."""
    post = get_object_or_404(Post.objects.visible_to(request.user), pk=pk)
    reason = request.POST.get("reason", "")
    reason = reason if reason in Decline.Reason.values else Decline.Reason.SKIP
    Decline.objects.get_or_create(post=post, member=request.user, defaults={"reason": reason})
    if is_in_place(request):
        return HttpResponse()
    return redirect("help")


@login_required
@require_POST
def small_task(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Done, and the next one in its place; a refused one comes back filled, with the reason."""
    try:
        how = small_tasks.by_slug(slug)
    except KeyError as error:
        raise Http404 from error
    posts = Post.objects.visible_to(request.user).select_related("author", "help_request")
    post = get_object_or_404(posts, pk=pk)
    try:
        how.do(request.user, post, request.POST)
    except Refused as refused:
        return refuse(request, how.again(post), str(refused.reason))
    if not is_in_place(request):
        messages.success(request, _("Thank you! That helped."))
        return redirect("help")
    context = {"task": small_tasks.next_for(request.user), "is_done": True}
    return render(request, "matching/_small_task.html", context)


def refuse(request: HttpRequest, task, reason: str) -> HttpResponse:
    context = {"task": task, "reason": reason, "typed": request.POST.get("text", "")}
    name = "matching/_small_task.html" if is_in_place(request) else "matching/small_task.html"
    return render(request, name, context, status=422)


@login_required
@require_POST
def keep_filter(request: HttpRequest) -> HttpResponse:
    """Keep the filter of this address, or forget it when it is kept."""
    filters = Filters.of(request.POST, list(Topic.objects.all()))
    helping, _new = Helping.objects.get_or_create(member=request.user)
    if filters.address in helping.filters:
        helping.filters.remove(filters.address)
    elif filters.address:
        helping.filters = [*helping.filters, filters.address][-MOST_SAVED:]
    helping.save(update_fields=["filters"])
    return redirect(f"/help/?{filters.address}" if filters.address else "help")


def is_in_place(request: HttpRequest) -> bool:
    return request.headers.get("HX-Request") == "true"
