"""Correcting a text sentence by sentence: a small form for each, all sent together."""

import uuid

from django import forms
from django.utils.translation import gettext_lazy as _

from exchange.posts.correcting import Sentence, language_at
from exchange.posts.models import Correction
from exchange.posts.publishing import LONGEST_BODY

from .fields import SubmissionField, WrittenField, long_text

MOST_AT_ONCE = 40


class SentenceForm(forms.Form):
    corrected = WrittenField(label=_("Better"), longest=LONGEST_BODY, required=False, widget=long_text(2))
    verdict = forms.ChoiceField(label=_("How is it?"), required=False, choices=[("", "—"), *Correction.Verdict.choices])
    error_type = forms.ChoiceField(label=_("What kind of slip?"), required=False)
    reason = WrittenField(
        label=_("Why?"),
        help_text=_("One line is enough, in either language."),
        longest=2_000,
        required=False,
        widget=long_text(2),
    )

    def __init__(self, *args, sentence: Sentence, language: str, **kwargs) -> None:
        super().__init__(*args, initial={"corrected": sentence.text}, prefix=f"s{sentence.place}", **kwargs)
        self.sentence = sentence
        self.language = language
        kinds = Correction.ERROR_TYPES[language.partition("-")[0]]
        self.fields["error_type"].choices = [("", "—"), *kinds]

    @property
    def says_something(self) -> bool:
        """Whether the helper touched this sentence at all."""
        cleaned = self.cleaned_data
        return bool(cleaned.get("verdict") or self.is_changed or cleaned.get("reason"))

    @property
    def was_touched(self) -> bool:
        """Whether it came back from the helper with something of theirs in it."""
        return self.is_bound and self.has_changed()

    @property
    def is_changed(self) -> bool:
        return bool(self.cleaned_data.get("corrected")) and self.cleaned_data["corrected"] != self.sentence.text

    def clean(self) -> dict:
        cleaned = super().clean()
        verdict = cleaned.get("verdict")
        if self.is_changed and verdict == Correction.Verdict.PERFECT:
            self.add_error("verdict", _("You changed it, so it was not perfect. Which is it?"))
        elif not self.is_changed and (verdict or cleaned.get("reason")) and verdict != Correction.Verdict.PERFECT:
            self.add_error("corrected", _("Write how you would say it, or choose “Perfect as it is”."))
        elif self.is_changed and not verdict:
            cleaned["verdict"] = Correction.Verdict.SLIP
        return cleaned


class SentencesForm:
    """The sentence forms of one text, and what they have in common."""

    def __init__(self, data=None, *, post, comment=None, sentences: list[Sentence], revision_number: int) -> None:
        self.head = HeadForm(data, initial={"revision": revision_number})
        self.forms = [
            SentenceForm(data, sentence=sentence, language=language_at(post, comment, sentence.place))
            for sentence in sentences[:MOST_AT_ONCE]
        ]
        self.left_out = max(0, len(sentences) - MOST_AT_ONCE)
        self.empty = False

    @property
    def refused(self) -> bool:
        return bool(self.head.errors) or any(form.errors for form in self.forms)

    def is_valid(self) -> bool:
        valid = all([self.head.is_valid(), *[form.is_valid() for form in self.forms]])
        self.empty = valid and not self.said()
        return valid and not self.empty

    def said(self) -> list[SentenceForm]:
        return [form for form in self.forms if form.says_something]

    def submission_of(self, form: SentenceForm) -> uuid.UUID | None:
        """One number for each sentence, out of the one in the form."""
        number = self.head.cleaned_data["submission"]
        return number and uuid.uuid5(number, form.prefix)


class HeadForm(forms.Form):
    revision = forms.IntegerField(widget=forms.HiddenInput)
    submission = SubmissionField()
