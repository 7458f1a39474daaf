"""Putting a text into another language."""

from django import forms
from django.utils.translation import gettext_lazy as _

from exchange.languages.codes import language_of
from exchange.posts.models.written import ORIGINAL_LANGUAGES
from exchange.posts.publishing import LONGEST_BODY

from .fields import SubmissionField, WrittenField, long_text


class TranslationForm(forms.Form):
    language = forms.ChoiceField(label=_("Into"))
    title = WrittenField(label=_("Title"), longest=120, required=False)
    body = WrittenField(label=_("Translation"), longest=LONGEST_BODY, required=False, widget=long_text(6))
    submission = SubmissionField()

    def __init__(self, *args, original, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        own = language_of(original.language)
        self.fields["language"].choices = [choice for choice in ORIGINAL_LANGUAGES if language_of(choice[0]) != own]
        if not getattr(original, "title", ""):
            del self.fields["title"]
        # One of the two is always there: a post without a body has a title.
        self.fields["body" if original.body or "title" not in self.fields else "title"].required = True
