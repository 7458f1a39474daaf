"""The inbox: what reached me, newest first."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from exchange.inbox.models import Notification
from exchange.lib import pagination

PAGE_SIZE = 30


@login_required
@require_safe
def inbox(request: HttpRequest) -> HttpResponse:
    mine = Notification.objects.filter(member=request.user).select_related("by")
    return render(request, "inbox/inbox.html", {"page": pagination.page(mine, request.GET.get("at", ""), PAGE_SIZE)})


@login_required
@require_POST
def open_one(request: HttpRequest, pk: int) -> HttpResponse:
    notification = get_object_or_404(Notification, pk=pk, member=request.user)
    notification.open()
    return redirect(notification.address)


@login_required
@require_POST
def read_all(request: HttpRequest) -> HttpResponse:
    Notification.objects.filter(member=request.user).read_now()
    return redirect("inbox")
