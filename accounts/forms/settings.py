"""What members say about themselves and how they like the site."""

import functools
import zoneinfo

from django import forms
from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from accounts import countries
from accounts.models import Restriction, User

RESERVED = {"admin", "about", "api", "guidelines", "help", "moderator", "moderators", "settings", "staff", "xiaoqiao"}


class ProfileForm(forms.ModelForm):
    class Meta:
        model = User
        fields = ["display_name", "other_name", "handle", "about"]
        widgets = {"about": forms.Textarea(attrs={"rows": 4})}
        help_texts = {"other_name": _("For example 美琳 beside Meilin.")}

    def clean(self) -> dict:
        """A profile is read by others too, so a suspended member cannot write there instead."""
        if not self.instance.may(Restriction.Act.EVERYTHING):
            raise forms.ValidationError(
                _("A moderator’s decision keeps you from this for now. You can read it, and appeal, in your inbox.")
            )
        return super().clean()

    def clean_handle(self) -> str:
        handle = self.cleaned_data["handle"]
        reserved = handle in RESERVED or handle.startswith(("gone-", "bridge-"))
        if reserved and handle != self.initial.get("handle"):
            raise forms.ValidationError(_("This handle is kept for the site. Please choose another."))
        return handle


class PlaceForm(forms.ModelForm):
    """Country, place and clock, as onboarding and settings both ask for them."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("I’d rather not say")), *region_choices(get_language() or "en")]
        self.fields["region"] = forms.ChoiceField(label=_("Country or region"), choices=choices, required=False)
        self.fields["time_zone"] = forms.ChoiceField(
            label=_("Time zone"),
            choices=[(name, name.replace("_", " ")) for name in time_zones()],
            help_text=_("So that nothing reaches you in the middle of your night."),
            # A script fills in the device's zone for those who have told us none.
            widget=forms.Select(attrs={"data-time-zone": "guess" if self.initial.get("time_zone") == "UTC" else ""}),
        )


class ScriptMixin(forms.Form):
    """Which characters one likes to read; a blank in the database is a choice like the others on the screen."""

    AS_WRITTEN = "as-written"
    script = forms.ChoiceField(
        label=_("Chinese characters I like to read"),
        choices=[(AS_WRITTEN, User.Script.AS_WRITTEN.label), *User.Script.choices[1:]],
        widget=forms.RadioSelect,
    )

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.initial["script"] = self.initial.get("script") or self.AS_WRITTEN

    def clean_script(self) -> str:
        script = self.cleaned_data["script"]
        return "" if script == self.AS_WRITTEN else script


class WhereForm(ScriptMixin, PlaceForm):
    """What onboarding asks."""

    ui_language = forms.ChoiceField(label=_("Language of the site"), choices=settings.LANGUAGES)

    class Meta:
        model = User
        fields = ["ui_language", "script", "region", "place", "time_zone"]

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.initial["ui_language"] = self.initial.get("ui_language") or get_language()


class RegionForm(PlaceForm):
    """What settings ask: with the hours to be left in peace."""

    class Meta:
        model = User
        fields = ["region", "place", "time_zone", "quiet_from", "quiet_until"]
        widgets = {
            "quiet_from": forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
            "quiet_until": forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        }
        help_texts = {"quiet_from": _("In your time zone. Leave both empty for none.")}

    def clean(self) -> dict:
        cleaned = super().clean()
        if bool(cleaned.get("quiet_from")) != bool(cleaned.get("quiet_until")):
            missing = "quiet_until" if cleaned.get("quiet_from") else "quiet_from"
            self.add_error(missing, _("Please give both times, or neither."))
        return cleaned


class ReadingForm(ScriptMixin, forms.ModelForm):
    class Meta:
        model = User
        fields = ["readings", "script", "wants_advice"]
        widgets = {"readings": forms.RadioSelect}


class LookForm(forms.ModelForm):
    ui_language = forms.ChoiceField(
        label=_("Language of the site"), choices=settings.LANGUAGES, widget=forms.RadioSelect
    )

    class Meta:
        model = User
        fields = ["theme", "ui_language"]
        widgets = {"theme": forms.RadioSelect}

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.initial["ui_language"] = self.initial.get("ui_language") or get_language()


def region_choices(language: str) -> list[tuple[str, str]]:
    return [(country.code, country.name(language)) for country in countries.all_countries(language)]


@functools.cache
def time_zones() -> list[str]:
    """Places people name as theirs; the old and the abstract ones are left out, all but UTC."""
    continents = (
        "Africa/",
        "America/",
        "Antarctica/",
        "Asia/",
        "Atlantic/",
        "Australia/",
        "Europe/",
        "Indian/",
        "Pacific/",
    )
    return ["UTC", *sorted(name for name in zoneinfo.available_timezones() if name.startswith(continents))]
