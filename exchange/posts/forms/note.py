"""A note of daily life."""

from django import forms
from django.utils.translation import gettext_lazy as _

from exchange.posts.models import Post

from .fields import WrittenField, long_text
from .writing import LONGEST_BODY, WritingForm


class NoteForm(WritingForm):
    body = WrittenField(
        label=_("What is it like where you are?"), longest=LONGEST_BODY, required=False, widget=long_text(7)
    )
    correct_me = forms.ChoiceField(
        label=_("Please correct me"),
        required=False,
        choices=Post.CorrectMe.choices,
        initial=Post.CorrectMe.CHAT,
        widget=forms.RadioSelect,
    )

    def clean(self) -> dict:
        cleaned = super().clean()
        cleaned["correct_me"] = cleaned.get("correct_me") or Post.CorrectMe.CHAT
        refused = {"title", "body"} & set(self.errors)
        if not refused and not (cleaned.get("title") or cleaned.get("body")):
            self.add_error("body", self.fields["body"].error_messages["required"])
        return cleaned
