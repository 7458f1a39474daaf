"""The Django admin as the moderators' workshop: our look, our doors, and the queue as the first thing one sees."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _

from accounts.staff import GuardedAdminSite
from exchange.moderation import duty


class Workshop(GuardedAdminSite):
    site_header = site_title = _("Xiaoqiao workshop")
    index_title = _("Everything in the workshop")
    enable_nav_sidebar = False

    def get_urls(self) -> list[URLPattern]:
        from exchange.moderation.views import appeals, batches, cases, log, queue

        def door(route: str, view, name: str) -> URLPattern:
            return path(f"moderation/{route}", self.admin_view(view), name=name)

        return [
            door("queue/", queue.queue, "queue"),
            door("cases/<int:pk>/", cases.case, "case"),
            door("cases/<int:pk>/claim/", cases.claim, "claim"),
            door("cases/<int:pk>/release/", cases.release, "release"),
            door("cases/<int:pk>/other-side/", cases.ask_other_side, "other-side"),
            door("decisions/<int:pk>/undo/", cases.undo, "undo"),
            door("decisions/<int:pk>/keep/", cases.keep, "keep"),
            door("batches/new/", batches.new, "new-batch"),
            door("batches/<uuid:batch>/", batches.batch, "batch"),
            door("appeals/", appeals.appeals, "appeals"),
            door("appeals/<int:pk>/", appeals.appeal, "appeal"),
            door("log/", log.log, "log"),
            path("all/", self.admin_view(super().index), name="everything"),
            *super().get_urls(),
        ]

    def index(self, request: HttpRequest, extra_context: dict | None = None) -> HttpResponse:
        """Moderators begin at the queue; other staff at the list of everything."""
        if duty.is_moderator(request.user):
            return redirect("admin:queue")
        return super().index(request, extra_context)
