"""A word as the pop-up sends it."""

from django import forms

from accounts.models import LanguageSkill
from exchange.languages.codes import BCP47
from exchange.lib.text import looks_blank, tidy
from exchange.study.models import SavedWord

LONGEST_SENTENCE = 400


class SaveForm(forms.ModelForm):
    """What was told of the word is cut where it is too long: a list needs the beginning."""

    place = forms.CharField(required=False, max_length=40)
    sentence = forms.CharField(required=False)
    reading = forms.CharField(required=False)
    gloss = forms.CharField(required=False)
    lang = forms.ChoiceField(choices=[(code, code) for code in BCP47.values()])
    language = forms.ChoiceField(choices=LanguageSkill.LANGUAGES)

    class Meta:
        model = SavedWord
        fields = ("word", "language", "lang", "reading", "gloss", "sentence")

    def clean_word(self) -> str:
        word = tidy(self.cleaned_data["word"])
        if looks_blank(word):
            raise forms.ValidationError("")
        return word

    def clean_reading(self) -> str:
        return tidy(self.cleaned_data["reading"])[:200]

    def clean_gloss(self) -> str:
        return tidy(self.cleaned_data["gloss"])[:400]

    def clean_sentence(self) -> str:
        return tidy(self.cleaned_data["sentence"])[:LONGEST_SENTENCE]

    def validate_unique(self) -> None:
        """Saving twice is no mistake."""
