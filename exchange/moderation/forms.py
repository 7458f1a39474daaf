"""What moderators and members fill in. Each refuses in words, and none forgets what was typed."""

import datetime

from django import forms
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from accounts.models import Restriction
from exchange.lib.text import looks_blank, tidy
from exchange.moderation import acts
from exchange.moderation.deciding import Incomplete, Verdict, require_complete
from exchange.moderation.models import Appeal, Case, Reason, ReasonTemplate, Rule
from exchange.moderation.reporting import LONGEST_NOTE

OTHER_SCRIPT = {"zh-hans": "zh-hant", "zh-hant": "zh-hans"}
DAYS = (1, 3, 7, 30, 90)
TERMS = [
    ("", _("Does not apply")),
    ("1", _("1 day")),
    ("3", _("3 days")),
    ("7", _("7 days")),
    ("30", _("30 days")),
    ("90", _("90 days")),
    ("review", _("Until the review date")),
    ("good", _("For good")),
]


class TidyText(forms.CharField):
    """Text as it is kept; what only looks like text is not."""

    def to_python(self, value: str) -> str:
        text = tidy(super().to_python(value))
        return "" if looks_blank(text) else text


def area(rows: int, lang: str = "") -> forms.Textarea:
    return forms.Textarea({"rows": rows, **({"lang": lang} if lang else {})})


class ReportForm(forms.Form):
    reason = forms.ModelChoiceField(
        Reason.objects.all(),
        label=_("What is wrong with it?"),
        widget=forms.RadioSelect,
        empty_label=None,
        error_messages={"required": _("Pick what comes closest; we read the rest ourselves.")},
    )
    note = TidyText(
        label=_("Anything that helps us understand?"),
        help_text=_("In English or Chinese. Only moderators read it."),
        required=False,
        max_length=LONGEST_NOTE,
        widget=area(3),
    )

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"].label_from_instance = lambda reason: reason.words

    def clean(self) -> dict:
        cleaned = super().clean()
        reason = cleaned.get("reason")
        if reason and reason.slug == "other" and not cleaned.get("note"):
            self.add_error("note", _("Please say in a few words what is wrong."))
        return cleaned


class Reasoned(forms.Form):
    """A reason in both languages. One Chinese script is written; a template or the same text fills the other."""

    reason_en = TidyText(
        label=_("Reason · English"),
        widget=area(5, "en"),
        max_length=2000,
        error_messages={"required": _("Give the reason in English.")},
    )
    reason_zh = TidyText(
        label=_("Reason · Chinese"),
        widget=area(5, "zh-Hans"),
        max_length=2000,
        error_messages={"required": _("Give the reason in Chinese.")},
    )
    script = forms.ChoiceField(
        label=_("The Chinese is written in"),
        choices=[("zh-hans", _("simplified characters")), ("zh-hant", _("traditional characters"))],
    )

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["script"].initial = "zh-hant" if get_language() == "zh-hant" else "zh-hans"

    @property
    def reasons(self) -> dict[str, str]:
        """`reason_en`, `reason_zh_hans` and `reason_zh_hant`."""
        written, text = self.cleaned_data["script"], self.cleaned_data["reason_zh"]
        return {
            "reason_en": self.cleaned_data["reason_en"],
            column(written): text,
            column(OTHER_SCRIPT[written]): in_other_script(text, written),
        }


def column(script: str) -> str:
    return f"reason_{script.replace('-', '_')}"


def in_other_script(text: str, written: str) -> str:
    """A template's own words in the other script; anything else stays as it was written, and both can be read."""
    here, there = (f"text_{script.replace('-', '_')}" for script in (written, OTHER_SCRIPT[written]))
    twin = ReasonTemplate.objects.filter(**{here: text}).values_list(there, flat=True).first()
    return twin or text


class DecisionForm(Reasoned):
    act = forms.ChoiceField(label=_("Act"), error_messages={"required": _("Choose what is to be done.")})
    rule = forms.ModelChoiceField(
        Rule.objects.all(),
        label=_("Rule"),
        empty_label=_("Choose a rule"),
        error_messages={"required": _("Say which rule this is about.")},
    )
    limited_act = forms.ChoiceField(
        label=_("Limited in"),
        choices=[("", _("Does not apply")), *[pair for pair in Restriction.Act.choices if pair[0] != "everything"]],
        required=False,
    )
    term = forms.ChoiceField(label=_("For how long"), choices=TERMS, required=False)
    review_on = forms.DateField(
        label=_("Review on"), required=False, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )
    hides_too = forms.BooleanField(label=_("Hide the text as well"), required=False)
    facts = TidyText(
        label=_("Facts"),
        help_text=_(
            "What happened, so that another moderator could check it. The author reads it too: name no reporter."
        ),
        widget=area(3),
        max_length=2000,
        error_messages={"required": _("Say what happened, so that another moderator could check it.")},
    )
    template = forms.ModelChoiceField(
        ReasonTemplate.objects.select_related("rule"), label=_("Template"), required=False, empty_label=_("None")
    )

    field_order = ["act", "rule", "limited_act", "term", "review_on", "hides_too", "facts", "template"]

    def __init__(self, *args, kind: str, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.kind = kind
        fitting = [(act.slug, act.label) for act in acts.fitting(kind)]
        self.fields["act"].choices = [("", _("Choose an act")), *fitting]
        self.fields["rule"].label_from_instance = lambda rule: rule.cited
        self.fields["template"].label_from_instance = lambda template: f"{template.rule.code} {template.title}"
        if kind == "member":
            del self.fields["hides_too"]

    @classmethod
    def for_case(cls, case: Case, data=None) -> "DecisionForm":
        return cls(data, kind=case.kind, initial={"rule": case.reason.rule_id})

    def clean(self) -> dict:
        cleaned = super().clean()
        if cleaned.get("term") == "review" and not cleaned.get("review_on") and "review_on" not in self.errors:
            self.add_error("review_on", _("Say on which day it is looked at again."))
        if not self.errors:
            try:
                require_complete(self.verdict, self.kind)
            except Incomplete as missing:
                field = "reason_zh" if missing.field.startswith("reason_zh") else missing.field
                self.add_error(field, missing.reason)
        return cleaned

    @property
    def verdict_label(self) -> str:
        return acts.by_slug(self.cleaned_data["act"]).label

    @property
    def verdict(self) -> Verdict:
        said = self.cleaned_data
        return Verdict(
            act=said["act"],
            rule=said["rule"],
            facts=said["facts"],
            until=end_of(said["term"]),
            review_on=said["review_on"],
            is_for_good=said["term"] == "good",
            limited_act=said["limited_act"],
            hides_too=said.get("hides_too", False),
            **self.reasons,
        )


def end_of(term: str) -> datetime.datetime | None:
    return timezone.now() + datetime.timedelta(days=int(term)) if term.isdigit() else None


def with_template(data, template: ReasonTemplate | None):
    """What was typed, with the template's words where nothing of one's own stands."""
    filled = data.copy()
    if template is None:
        return filled
    script = data.get("script") if data.get("script") in OTHER_SCRIPT else "zh-hans"
    filled["rule"] = data.get("rule") or template.rule_id
    for name, language in (("reason_en", "en"), ("reason_zh", script)):
        if not is_own(data.get(name, "")):
            filled[name] = getattr(template, f"text_{language.replace('-', '_')}") or ""
    return filled


def is_own(text: str) -> bool:
    """Neither empty nor the words of another template, which may be swapped for this one's."""
    text = tidy(text)
    if not text:
        return False
    templates = ReasonTemplate.objects
    return not any(templates.filter(**{f"text_{language}": text}).exists() for language in ("en", "zh_hans", "zh_hant"))


class AppealForm(forms.Form):
    text = TidyText(
        label=_("What should we know?"),
        help_text=_("In English or Chinese, in your own words. You can appeal once, so take your time."),
        max_length=2000,
        widget=area(6),
        error_messages={"required": _("Say in a sentence or two what we should know.")},
    )


class AppealAnswerForm(Reasoned):
    outcome = forms.ChoiceField(
        label=_("Outcome"),
        choices=Appeal.Outcome.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Say whether the decision stands.")},
    )

    field_order = ["outcome"]


class KeepForm(forms.Form):
    review_on = forms.DateField(
        label=_("Next review on"), required=False, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )
