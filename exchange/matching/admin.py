"""The help ladder in the workshop: its steps, the questions nobody answered, and who greets."""

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from exchange.matching import ladder
from exchange.matching.models import Climb, Greeter, Rung


class LadderFormSet(forms.BaseModelFormSet):
    """All steps together make sense, or none is saved."""

    def clean(self) -> None:
        super().clean()
        if any(self.errors):
            return
        rungs = sorted((form.instance for form in self.forms), key=lambda rung: (rung.order, rung.pk or 0))
        faults = ladder.faults([rung.as_step for rung in rungs])
        if faults:
            raise ValidationError([FAULTS[fault] for fault in faults])


FAULTS = {
    ladder.Fault.DESCENDS: _("A step may not turn to fewer circles than the one before it: change the order."),
    ladder.Fault.NO_TOP: _(
        "The last step is the moderators’ board, and only the last, or questions would be forgotten."
    ),
    ladder.Fault.NO_WAIT: _("Each step but the last waits at least a minute."),
    ladder.Fault.TOO_LONG: _("All steps together may take three days at most."),
}


@admin.register(Rung)
class RungAdmin(admin.ModelAdmin):
    """Changed as a whole, in the list; a step that asks 0 people is passed over."""

    list_display = ["__str__", "order", "reach", "people", "minutes"]
    list_display_links = None
    list_editable = ["order", "reach", "people", "minutes"]
    actions = None

    def get_changelist_formset(self, request: HttpRequest, **kwargs):
        return super().get_changelist_formset(request, **{"formset": LadderFormSet, **kwargs})

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj=None) -> bool:
        return False


class Where(admin.SimpleListFilter):
    """The board unless told otherwise: what nobody answered on the whole way up."""

    title = _("state")
    parameter_name = "where"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple]:
        return [("climbing", _("still climbing")), ("answered", _("answered or closed")), ("all", _("all"))]

    def choices(self, changelist):
        board, *others = super().choices(changelist)
        yield {**board, "display": _("on the board")}
        yield from others

    def queryset(self, request: HttpRequest, climbs: QuerySet[Climb]) -> QuerySet[Climb]:
        if self.value() == "climbing":
            return climbs.open().exclude(reach="board")
        if self.value() == "answered":
            return climbs.exclude(ended_at=None)
        return climbs if self.value() == "all" else climbs.on_board()


@admin.register(Climb)
class ClimbAdmin(admin.ModelAdmin):
    list_display = ["opens", "language", "kind", "began_at", "times_asked", "reach", "due_at", "ended_at"]
    list_display_links = None
    list_filter = [Where, "post__help_request__target_language"]
    list_select_related = ["post__help_request"]
    ordering = ["began_at"]
    actions = None

    def get_queryset(self, request: HttpRequest) -> QuerySet[Climb]:
        return super().get_queryset(request).annotate(times=Count("post__offers"))

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj=None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj=None) -> bool:
        return False

    @admin.display(description=_("question"))
    def opens(self, climb: Climb) -> str:
        return format_html('<a href="{}" lang="{}">{}</a>', climb.post.get_absolute_url(), climb.post.lang, climb.post)

    @admin.display(description=_("language"))
    def language(self, climb: Climb) -> str:
        return climb.post.request.get_target_language_display()

    @admin.display(description=_("kind"))
    def kind(self, climb: Climb) -> str:
        return climb.post.request.how.label

    @admin.display(description=_("people asked"))
    def times_asked(self, climb: Climb) -> int:
        return climb.times


@admin.register(Greeter)
class GreeterAdmin(admin.ModelAdmin):
    """Natives volunteer in their settings; here one looks, appoints, and asks somebody to rest."""

    list_display = ["member", "speaks", "since", "rests_since"]
    list_select_related = ["member"]
    list_filter = [("rests_since", admin.EmptyFieldListFilter)]
    search_fields = ["member__handle", "member__display_name"]
    fields = ["member", "since", "rests_since"]
    raw_id_fields = ["member"]

    def has_delete_permission(self, request: HttpRequest, obj=None) -> bool:
        return False

    def get_readonly_fields(self, request: HttpRequest, obj: Greeter | None = None) -> list[str]:
        return ["member", "since"] if obj else []

    @admin.display(description=_("helps with"))
    def speaks(self, greeter: Greeter) -> str:
        return ", ".join(skill["language"] for skill in greeter.member.languages if skill["helps"]) or "–"
