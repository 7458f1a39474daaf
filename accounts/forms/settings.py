"""What members say about themselves and how they like the site."""

import functools
import zoneinfo
from collections.abc import Iterable

from django import forms
from django.conf import settings
from django.utils.html import format_html
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from accounts import countries
from accounts.models import Restriction, User
from exchange.languages.aids import AIDS, WAYS, Aid, settled
from exchange.languages.aids.ways import ABOVE
from exchange.languages.codes import BCP47

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


def languages_by_name() -> list[tuple[str, str]]:
    """Each in its own language, which it says: screen readers and fonts do well by it only then."""
    return [(code, format_html('<span lang="{}">{}</span>', BCP47[code], name)) for code, name in settings.LANGUAGES]


class LanguageSelect(forms.Select):
    """A list of languages by their own names; an option takes no element inside, but a `lang`."""

    def create_option(self, name, value, *args, **kwargs) -> dict:
        option = super().create_option(name, value, *args, **kwargs)
        return option | {"attrs": option["attrs"] | {"lang": BCP47[value]}}


class WhereForm(ScriptMixin, PlaceForm):
    """What onboarding asks."""

    ui_language = forms.ChoiceField(label=_("Language of the site"), choices=settings.LANGUAGES, widget=LanguageSelect)

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


class AidsField(forms.MultipleChoiceField):
    """Aids of which any number may be on, called as in the page; a new one comes in by itself."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, aids: Iterable[Aid], **kwargs) -> None:
        super().__init__(required=False, **kwargs)
        self.aids = aids

    def called_in(self, written: str) -> None:
        self.choices = [(aid.slug, aid.label.said_in(written)) for aid in self.aids]


def alone(language: str) -> list[Aid]:
    return [aid for aid in (*AIDS, *WAYS) if aid.language == language and not aid.group]


class ReadingForm(ScriptMixin, forms.ModelForm):
    """The bar above a text, at leisure."""

    readings = forms.ChoiceField(label=_("Readings over Chinese"), required=False, widget=forms.RadioSelect)
    chinese = AidsField(alone("zh"), label=_("With Chinese texts"))
    sounds = forms.ChoiceField(label=_("Sounds over English"), required=False, widget=forms.RadioSelect)
    english = AidsField(alone("en"), label=_("With English texts"))
    both = AidsField([ABOVE], label=_("With both"))
    field_order = ["readings", "script", "chinese", "sounds", "english", "both", "wants_advice"]
    GROUPS = {"readings": "readings", "sounds": "ipa"}
    LISTS = ("chinese", "english", "both")

    class Meta:
        model = User
        fields = ["script", "wants_advice"]

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        on, written = set(self.instance.aids), get_language() or "en"
        for name, group in self.GROUPS.items():
            members = [aid for aid in AIDS if aid.group == group]
            self.fields[name].choices = [("none", _("None")), *((m.slug, m.label.said_in(written)) for m in members)]
            self.initial[name] = next((aid.slug for aid in members if aid.slug in on), "none")
        for name in self.LISTS:
            self.fields[name].called_in(written)
            self.initial[name] = [aid.slug for aid in self.fields[name].aids if aid.slug in on]

    def save(self, commit: bool = True) -> User:
        """What the form does not ask, a level named while reading, stays as it was."""
        asked = {slug for name in (*self.GROUPS, *self.LISTS) for slug, _label in self.fields[name].choices}
        chosen = [self.cleaned_data[name] for name in self.GROUPS]
        listed = [slug for name in self.LISTS for slug in self.cleaned_data[name]]
        kept = [slug for slug in self.instance.aids if slug not in asked]
        self.instance.aids = settled([*kept, *chosen, *listed])
        return super().save(commit)


class LookForm(forms.ModelForm):
    ui_language = forms.ChoiceField(
        label=_("Language of the site"), choices=languages_by_name, widget=forms.RadioSelect
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
