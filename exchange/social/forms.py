"""Choosing what one is here for."""

from django import forms
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from exchange.posts.models import Topic
from exchange.social.models import TopicInterest


class InterestsForm(forms.Form):
    topics = forms.ModelMultipleChoiceField(
        Topic.objects.all(),
        label=_("Topics"),
        required=False,
        to_field_name="slug",
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, data=None, *, member) -> None:
        chosen = Topic.objects.filter(interests__member=member).values_list("slug", flat=True)
        super().__init__(data, initial={"topics": list(chosen)})
        self.member = member

    @transaction.atomic
    def save(self) -> None:
        """Exactly the chosen topics; those kept keep their date."""
        chosen = self.cleaned_data["topics"]
        TopicInterest.objects.filter(member=self.member).exclude(topic__in=chosen).delete()
        rows = [TopicInterest(member=self.member, topic=topic) for topic in chosen]
        TopicInterest.objects.bulk_create(rows, ignore_conflicts=True)
