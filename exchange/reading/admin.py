"""What machines have translated, to be looked at: how much, into what, and when. Nothing here is written by hand."""

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from exchange.reading import (
    budget,
    mend_admin,  # noqa: F401  (registers the phrases that members mend)
    slang_admin,  # noqa: F401  (registers members' words)
)
from exchange.reading.models import MachineTranslation


@admin.register(MachineTranslation)
class MachineTranslationAdmin(admin.ModelAdmin):
    list_display = ["made_at", "machine", "language", "characters", "post"]
    list_filter = ["machine", "language"]
    list_select_related = ["post"]
    fields = list_display
    date_hierarchy = "made_at"

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj=None) -> bool:
        return False

    def changelist_view(self, request: HttpRequest, extra_context: dict | None = None) -> HttpResponse:
        title = _("Machine translations: %(n)d characters sent today") % {"n": budget.spent()}
        return super().changelist_view(request, {"title": title, **(extra_context or {})})
