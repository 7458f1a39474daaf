"""The phrases that members mend, in the workshop: a moderator sets one aside with a reason, or brings it back."""

from datetime import datetime

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest
from django.utils.html import format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from exchange.reading.models import Mend, Phrase, Retirement


def day(moment: datetime | None) -> str:
    return f"{moment:%Y-%m-%d}" if moment else ""


class RetiringForm(forms.ModelForm):
    """One thing at a time: a phrase that counts is set aside, one that was set aside is brought back."""

    reason = forms.CharField(
        label=gettext_lazy("Set it aside, because"),
        help_text=gettext_lazy("Everybody who opens the phrase reads this. What was agreed counts no more."),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    bring_back = forms.BooleanField(label=gettext_lazy("Bring it back"), required=False)

    class Meta:
        model = Phrase
        fields = ()

    def clean_reason(self) -> str:
        reason = self.cleaned_data["reason"].strip()
        if reason and self.instance.retirement:
            raise ValidationError(_("It is set aside already."))
        return reason


class PhraseState(admin.SimpleListFilter):
    title = gettext_lazy("state")
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple]:
        return [("agreed", _("agreed")), ("open", _("waiting for voices")), ("retired", _("set aside"))]

    def queryset(self, request: HttpRequest, rows: QuerySet) -> QuerySet:
        retired = Exists(Retirement.objects.filter(phrase=OuterRef("pk"), ended_at=None))
        mends = Mend.objects.filter(phrase=OuterRef("pk"))
        if self.value() == "retired":
            return rows.filter(retired)
        if self.value() in ("agreed", "open"):
            return rows.filter(Exists(mends.filter(agreed_at__isnull=self.value() == "open")), ~retired)
        return rows


@admin.register(Phrase)
class PhraseAdmin(admin.ModelAdmin):
    """What members say about phrases is theirs; a moderator sets a phrase aside, and the history says who and why."""

    form = RetiringForm
    list_display = ["shape", "said", "state", "since"]
    list_filter = [PhraseState, "mends__region"]
    search_fields = ["shape", "mends__text", "mends__by__handle"]
    readonly_fields = ["shape", "proposals", "set_aside"]
    date_hierarchy = "created_at"
    actions = None

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).prefetch_related("mends__votes", "mends__by", "retirements__by")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj=None) -> bool:
        return False

    @admin.display(description=gettext_lazy("proposed"))
    def said(self, phrase: Phrase) -> str:
        return ", ".join(f"{mend.marked or mend.says} ({len(mend.votes.all())})" for mend in phrase.mends.all())

    @admin.display(description=gettext_lazy("since"), ordering="created_at")
    def since(self, phrase: Phrase) -> str:
        return day(phrase.created_at)

    @admin.display(description=gettext_lazy("state"))
    def state(self, phrase: Phrase) -> str:
        if any(retirement.ended_at is None for retirement in phrase.retirements.all()):
            return _("set aside")
        return _("agreed") if any(mend.is_agreed for mend in phrase.mends.all()) else _("waiting for voices")

    @admin.display(description=gettext_lazy("proposed"))
    def proposals(self, phrase: Phrase) -> str:
        rows = (
            (mend.text, mend.marked or mend.says, mend.region, len(mend.votes.all()), mend.by.get_absolute_url(),
             mend.by.name, mend.note)
            for mend in phrase.mends.all()
        )  # fmt: skip
        return format_html_join("", '<p>{} {} {} · {} · <a href="{}">{}</a> {}</p>', rows)

    @admin.display(description=gettext_lazy("set aside"))
    def set_aside(self, phrase: Phrase) -> str:
        rows = ((day(each.at), each.by.name, each.reason, day(each.ended_at)) for each in phrase.retirements.all())
        return format_html_join("", "<p>{} {}: {} {}</p>", rows) or "—"

    def save_model(self, request: HttpRequest, phrase: Phrase, form: RetiringForm, change: bool) -> None:
        if form.cleaned_data["bring_back"]:
            phrase.bring_back(request.user)
        if form.cleaned_data["reason"]:
            phrase.retire(request.user, form.cleaned_data["reason"])

    def construct_change_message(self, request: HttpRequest, form: RetiringForm, formsets, add: bool = False) -> str:
        """The history keeps the reason in the moderator's own words."""
        if form.cleaned_data["reason"]:
            return f"Set aside: {form.cleaned_data['reason']}"
        return "Brought back" if form.cleaned_data["bring_back"] else ""
