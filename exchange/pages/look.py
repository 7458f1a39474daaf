"""Every part of the site's look on one page, for those who build with it. Only in development."""

import datetime

from django import forms
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

ERRORS = ("400", "403", "403_csrf", "404", "429", "500")
AGES = (datetime.timedelta(seconds=5), datetime.timedelta(minutes=4), datetime.timedelta(hours=3))
LATER_AGES = (datetime.timedelta(days=2), datetime.timedelta(days=400))


class Sample(forms.Form):
    expression = forms.CharField(label="Expressions to compare", help_text="Two or more.", initial="帮 · 帮助 · 帮忙")
    where = forms.CharField(label="Where did you meet them?", widget=forms.Textarea, required=False)
    register = forms.ChoiceField(label="How formal", choices=[("casual", "Casual"), ("formal", "Formal")])
    answer_in = forms.ChoiceField(
        label="Answer me in", choices=[("en", "English"), ("zh", "中文")], widget=forms.RadioSelect, initial="zh"
    )
    topics = forms.MultipleChoiceField(
        label="Topics",
        choices=[("food", "Food 美食"), ("slang", "Slang 网络用语")],
        widget=forms.CheckboxSelectMultiple,
    )
    rules = forms.BooleanField(label="I have read the house rules")


def look(request: HttpRequest) -> HttpResponse:
    if not settings.DEBUG:
        raise Http404
    if (error := request.GET.get("error")) in ERRORS:
        return render(request, f"{error}.html")
    context = {
        "form": Sample(),
        "refused": Sample(
            {"expression": "", "where": "My textbook uses all three."}, prefix=None, auto_id="refused_%s"
        ),
        "error_pages": ERRORS,
        "moments": [timezone.now() - age for age in AGES + LATER_AGES],
    }
    return render(request, "pages/look.html", context)
