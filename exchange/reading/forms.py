"""Proposing a word for the glossary, and saying what is wrong with one."""

import uuid

from django import forms
from django.utils.translation import gettext_lazy as _

from exchange.languages.slang import Radar
from exchange.posts.forms.fields import SubmissionField, WrittenField, long_text
from exchange.posts.forms.writing import written_language
from exchange.reading import glossary
from exchange.reading.browsing import REGION_NAMES
from exchange.reading.models import SlangProposal
from exchange.reading.models.slang_proposal import TONES, a_year_or_a_decade

REGIONS = {"zh": ("CN", "TW", "HK", "SG"), "en": ("US", "GB", "AU", "IE", "SG")}


class SlangForm(forms.Form):
    language = forms.ChoiceField(
        label=_("It is a word of"), choices=[("zh", _("Chinese")), ("en", _("English"))], widget=forms.RadioSelect
    )
    word = WrittenField(label=_("The word, as people write it"), longest=40)
    meant = WrittenField(
        label=_("What people mean by it"), help_text=_("In Chinese or in English, as you like."), longest=200
    )
    meant_other = WrittenField(label=_("The same in the other language"), longest=200, required=False)
    literal = WrittenField(label=_("What it says word for word"), longest=200, required=False)
    tone = forms.ChoiceField(label=_("Tone"), choices=list(TONES.items()), widget=forms.RadioSelect)
    example = WrittenField(label=_("A sentence with it"), longest=200, widget=long_text(2))
    who = WrittenField(
        label=_("Who says it"), help_text=_("Students, gamers, everybody over fifty…"), longest=100, required=False
    )
    region = forms.ChoiceField(label=_("Said in"), required=False, choices=[("", _("Anywhere")), *REGION_NAMES.items()])
    since = forms.CharField(
        label=_("Since when"), help_text=_("A year such as 2020, or a decade such as 2010s."), required=False,
        validators=[a_year_or_a_decade], max_length=5,
    )  # fmt: skip
    submission = SubmissionField()

    def clean_word(self) -> str:
        word = " ".join(self.cleaned_data["word"].split())
        if not any(letter.isalnum() for letter in word):
            raise forms.ValidationError(_("A word has at least one letter, character or figure."))
        return word

    def clean_region(self) -> str:
        """A region that does not speak the language is no home of its words."""
        region = self.cleaned_data["region"]
        return region if region in REGIONS.get(self.cleaned_data.get("language", ""), ()) else ""

    def clean(self) -> dict:
        cleaned = super().clean()
        word, language, example = (cleaned.get(name) for name in ("word", "language", "example"))
        if word and example and not Radar([self.proposal(None).entry]).find(example):
            self.add_error("example", _("The sentence does not have the word in it, as you wrote it above."))
        if word and language:
            self.refuse_what_is_there(word, language)
        return cleaned

    def refuse_what_is_there(self, word: str, language: str) -> None:
        entries = (entry for entry in glossary.newest().entries if entry.language == language)
        if any(word.casefold() == form.casefold() for entry in entries for form in entry.forms):
            self.add_error("word", _("This word is in the glossary already. Look it up on the slang page."))

    def proposal(self, by) -> SlangProposal:
        """Not saved yet. Called for the example too, when some fields may be missing."""
        names = ("language", "word", "meant", "meant_other", "literal", "tone", "example", "who", "region", "since")
        said = {name: self.cleaned_data.get(name, "") for name in names}
        written = written_language(said["meant"], by) if by else "en"
        return SlangProposal(
            by=by, written_in=written, submission=self.cleaned_data.get("submission") or uuid.uuid4(), **said
        )


class DisputeForm(forms.Form):
    note = WrittenField(label=_("How do you know it?"), longest=200)
