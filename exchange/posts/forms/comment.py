"""Answering, and replying."""

from django import forms
from django.utils.translation import gettext_lazy as _

from exchange.posts.models import Comment
from exchange.posts.publishing import LONGEST_BODY

from .fields import SubmissionField, WrittenField, long_text


class CommentForm(forms.Form):
    body = WrittenField(label=_("Your answer"), longest=LONGEST_BODY, widget=long_text(3))
    kind = forms.ChoiceField(
        label=_("It is"),
        required=False,
        initial=Comment.Kind.ANSWER,
        choices=[choice for choice in Comment.Kind.choices if choice[0] != Comment.Kind.REPLY],
        widget=forms.RadioSelect,
    )
    parent = forms.IntegerField(required=False, widget=forms.HiddenInput)
    submission = SubmissionField()

    def __init__(self, *args, post, writer, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.post = post
        if post.is_question:
            if writer.pk != post.author_id:  # to askers it would be advice on answering themselves
                self.fields["body"].widget.attrs["placeholder"] = post.request.how.answer_prompt
            self.fields["kind"].initial = Comment.Kind.TIP if post.request.how.hints_only else Comment.Kind.ANSWER
        else:
            self.talk()

    def talk(self) -> None:
        """Under a note nobody answers: people talk, and sometimes explain a custom."""
        self.fields["body"].label = _("Your comment")
        self.fields["kind"].choices = [(Comment.Kind.TIP, _("Comment")), (Comment.Kind.CULTURE, _("Culture note"))]
        self.fields["kind"].initial = Comment.Kind.TIP

    def clean_kind(self) -> str:
        return self.cleaned_data["kind"] or self.fields["kind"].initial

    def clean_parent(self) -> Comment | None:
        """The comment replied to; one that is gone meanwhile turns the reply into a comment of its own."""
        pk = self.cleaned_data["parent"]
        return self.post.comments.shown().filter(pk=pk).first() if pk else None


class CommentEditForm(forms.Form):
    body = WrittenField(label=_("What you say"), longest=LONGEST_BODY, widget=long_text(6))
    base = forms.IntegerField(widget=forms.HiddenInput)
