"""The queue: what waits, and the first of it opened beside."""

from django.http import HttpRequest, HttpResponse

from exchange.moderation.views import cases
from exchange.moderation.views.workshop import beside, moderators_only, show


@moderators_only
def queue(request: HttpRequest) -> HttpResponse:
    context = beside(request)
    if context["page"].object_list:
        first = cases.find(context["page"][0].pk)
        context |= cases.pane(request, first)
    return show(request, "queue.html", context)
