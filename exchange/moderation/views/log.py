"""The log: what was done, by whom, to read and not to change."""

from django.http import HttpRequest, HttpResponse

from exchange.moderation.models import LogEntry
from exchange.moderation.views.workshop import moderators_only, page_of, show


@moderators_only
def log(request: HttpRequest) -> HttpResponse:
    lines = LogEntry.objects.select_related(
        "by", "case__member", "case__reason", "case__content_type", "decision__rule"
    )
    act = request.GET.get("act", "")
    if act in LogEntry.Act.values:
        lines = lines.filter(act=act)
    return show(request, "log.html", {"page": page_of(lines, request), "acts": LogEntry.Act.choices, "act": act})
