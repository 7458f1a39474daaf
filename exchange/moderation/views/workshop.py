"""What all pages of the workshop share: who may come in, the bar above, the sidebar and the list beside the case."""

from collections.abc import Callable
from functools import wraps

from django.core.exceptions import PermissionDenied
from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from exchange.moderation import duty, queue


def moderators_only(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Staff who do other work come as far as the admin, and not to the cases."""

    @wraps(view)
    def guarded(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if not duty.is_moderator(request.user):
            raise PermissionDenied(_("This room is for moderators."))
        return view(request, *args, **kwargs)

    return guarded


def number(typed: str) -> int | None:
    """A row's number as a form sends it; None for anything no row can have."""
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 19 else None


def page_of(rows, request: HttpRequest) -> Page:
    return Paginator(rows, queue.PAGE).get_page(request.GET.get("page"))


def show(request: HttpRequest, template: str, context: dict, *, status: int = 200) -> HttpResponse:
    return render(request, f"moderation/{template}", {"watch": queue.watch(), **context}, status=status)


def sidebar(request: HttpRequest, asked: queue.Asked) -> dict:
    moderator = request.user
    return {
        "asked": asked,
        "states": queue.states(asked, moderator),
        "groups": [
            (_("Language"), queue.languages(asked, moderator)),
            (_("Reason"), queue.reasons(asked, moderator)),
            (_("Age band"), queue.ages(asked)),
            (_("Waiting for"), queue.clocks(asked)),
        ],
    }


def beside(request: HttpRequest) -> dict:
    """The list that stands beside a case, as it was asked for when the case was chosen."""
    asked = queue.Asked.from_query(request.GET)
    return {**sidebar(request, asked), "page": page_of(asked.cases(request.user), request)}
