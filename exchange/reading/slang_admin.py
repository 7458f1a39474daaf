"""Members' words in the workshop: to look things up, and to set a word aside with a reason that everybody reads."""

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from exchange.reading.models import SlangProposal


class SettingAsideForm(forms.ModelForm):
    reason = forms.CharField(
        label=gettext_lazy("Set it aside, because"),
        help_text=gettext_lazy("Everybody who opens the word reads this. It is found in no text any more."),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    bring_back = forms.BooleanField(label=gettext_lazy("Bring it back"), required=False)

    class Meta:
        model = SlangProposal
        fields = ()

    def clean_reason(self) -> str:
        reason = self.cleaned_data["reason"].strip()
        if reason and self.instance.retirement:
            raise ValidationError(_("It is set aside already."))
        return reason


class SlangState(admin.SimpleListFilter):
    title = gettext_lazy("state")
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple]:
        return [("joined", _("confirmed")), ("waiting", _("waiting for natives")), ("retired", _("set aside"))]

    def queryset(self, request: HttpRequest, rows: QuerySet) -> QuerySet:
        if self.value() == "retired":
            return rows.filter(retirements__ended_at=None).exclude(retirements=None)
        if self.value() in ("joined", "waiting"):
            return getattr(rows, self.value())()
        return rows


@admin.register(SlangProposal)
class SlangProposalAdmin(admin.ModelAdmin):
    """What members wrote stays theirs; a moderator sets it aside, and the history says who and why."""

    form = SettingAsideForm
    list_display = ["word", "language", "meant", "confirmed", "disputed", "by", "created_at", "joined_at"]
    list_filter = [SlangState, "language", "region", "tone"]
    list_select_related = ["by"]
    search_fields = ["word", "meant", "by__handle"]
    readonly_fields = [
        *("word", "language", "meant", "meant_other", "literal", "tone", "who", "since", "example"),
        *("proposed_by", "voices_said", "set_aside"),
    ]
    date_hierarchy = "created_at"
    actions = None

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).with_voices()

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj=None) -> bool:
        return False

    @admin.display(description=gettext_lazy("natives for it"))
    def confirmed(self, proposal: SlangProposal) -> int:
        return proposal.confirmed

    @admin.display(description=gettext_lazy("natives against it"))
    def disputed(self, proposal: SlangProposal) -> int:
        return proposal.disputed

    @admin.display(description=gettext_lazy("proposed by"))
    def proposed_by(self, proposal: SlangProposal) -> str:
        return format_html('<a href="{}">{}</a>', proposal.by.get_absolute_url(), proposal.by.name)

    @admin.display(description=gettext_lazy("what natives say"))
    def voices_said(self, proposal: SlangProposal) -> str:
        voices = proposal.voices.select_related("by")
        rows = (("✓" if voice.agrees else "≠", voice.by.name, voice.region, voice.note) for voice in voices)
        return format_html_join("", "<p>{} {} {} {}</p>", rows) or "—"

    @admin.display(description=gettext_lazy("set aside"))
    def set_aside(self, proposal: SlangProposal) -> str:
        retired = proposal.retirements.select_related("by")
        rows = ((f"{each.at:%Y-%m-%d}", each.by.name, each.reason, ended(each.ended_at)) for each in retired)
        return format_html_join("", "<p>{} {}: {} {}</p>", rows) or "—"

    def save_model(self, request: HttpRequest, proposal: SlangProposal, form: SettingAsideForm, change: bool) -> None:
        if form.cleaned_data["bring_back"]:
            proposal.bring_back(request.user)
        if form.cleaned_data["reason"]:
            proposal.retire(request.user, form.cleaned_data["reason"])

    def construct_change_message(self, request: HttpRequest, form: SettingAsideForm, formsets, add=False) -> str:
        """The history keeps the reason in the moderator's own words."""
        if form.cleaned_data["reason"]:
            return f"Set aside: {form.cleaned_data['reason']}"
        return "Brought back" if form.cleaned_data["bring_back"] else ""


def ended(at) -> str:
    return f"→ {at:%Y-%m-%d}" if at else ""
