"""What helpers allow, and whether they greet newcomers."""

from django import forms
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from exchange.matching.models import Greeter, Helping


class HelpingForm(forms.ModelForm):
    greets = forms.BooleanField(
        label=_("I would like to greet newcomers"),
        help_text=_("Their first note reaches you, and now and then a question that nobody answered."),
        required=False,
    )

    class Meta:
        model = Helping
        fields = ["allows", "small_tasks"]

    def __init__(self, data=None, *, member) -> None:
        helping = Helping.objects.filter(member=member).first() or Helping(member=member)
        self.member = member
        super().__init__(data, instance=helping, initial={"greets": Greeter.objects.filter(member=member).exists()})
        if not may_greet(member):
            del self.fields["greets"]

    @transaction.atomic
    def save(self) -> None:
        super().save()
        if self.cleaned_data.get("greets"):
            Greeter.objects.get_or_create(member=self.member)
        else:
            # A greeter whom moderators asked to rest keeps the row: leaving and coming back does not undo it.
            Greeter.objects.on_duty().filter(member=self.member).delete()


def may_greet(member) -> bool:
    """Grown-up natives."""
    return not member.is_protected and any(member.is_native_in(language) for language in ("en", "zh"))
