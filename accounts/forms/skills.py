"""What a member does in each language: a small form for each, shown side by side."""

from django import forms
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from accounts import countries
from accounts.models import LanguageSkill, User
from exchange.languages.codes import CEFR, HSK, LANGUAGES, REGIONS

LEVELS = {"en": CEFR, "zh": HSK}


class SkillForm(forms.ModelForm):
    class Meta:
        model = LanguageSkill
        fields = ["reads", "learning", "level", "helps", "fluency", "region"]

    def __init__(self, *args, language: str, **kwargs) -> None:
        super().__init__(*args, prefix=language, **kwargs)
        self.language = language
        names = dict(LanguageSkill.LEVELS)
        self.fields["level"].choices = [("", _("I’m not sure")), *((level, names[level]) for level in LEVELS[language])]
        self.fields["fluency"].choices = [("", "—"), ("native", _("Native")), ("fluent", _("Fluent"))]
        self.fields["region"].widget = forms.Select(choices=self.regions())
        self.fields["region"].help_text = ""

    def regions(self) -> list[tuple[str, str]]:
        reader = get_language() or "en"
        return [("", _("Elsewhere")), *((code, countries.region_name(code, reader)) for code in REGIONS[self.language])]

    def clean_region(self) -> str:
        region = self.cleaned_data["region"]
        if region and region not in REGIONS[self.language]:
            raise forms.ValidationError(_("Please choose a region from the list."))
        return region

    def clean(self) -> dict:
        """What belongs to a switch goes when the switch is off."""
        cleaned = super().clean()
        if not cleaned.get("learning"):
            cleaned["level"] = ""
        if not cleaned.get("helps"):
            cleaned["fluency"] = cleaned["region"] = ""
        elif not cleaned.get("fluency"):
            self.add_error(
                "fluency", _("Say whether you are native or fluent, so that others know how to take your advice.")
            )
        return cleaned

    @property
    def is_blank(self) -> bool:
        return not any(self.cleaned_data[name] for name in ("reads", "learning", "helps"))

    def save_for(self, user: User) -> None:
        self.instance.user, self.instance.language = user, self.language
        if not self.is_blank:
            self.save()
        elif self.instance.pk:
            self.instance.delete()


class SkillsForm:
    """Both languages at once, with the face of a form."""

    def __init__(self, data: QueryDict | None = None, *, user: User) -> None:
        self.data, self.user = data, user

    @cached_property
    def forms(self) -> list[SkillForm]:
        known = {skill.language: skill for skill in self.user.skills.all()}
        return [SkillForm(self.data, instance=known.get(code), language=code) for code in reversed(LANGUAGES)]

    def is_valid(self) -> bool:
        return all([form.is_valid() for form in self.forms])  # noqa: C419 - all of them say what is wrong

    def save(self) -> None:
        for form in self.forms:
            form.save_for(self.user)
