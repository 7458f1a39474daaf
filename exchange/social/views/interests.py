"""Why are you here? Asked once on the way in, changed at any time."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from accounts.views.onboarding import StepView
from exchange.posts.models import Topic
from exchange.social.forms import InterestsForm
from exchange.social.models import TopicInterest


class InterestsStep(StepView):
    name = "welcome_topics"
    title = gettext_lazy("Why are you here?")
    lead = gettext_lazy("Choose what you like. It decides what you see first, and hides nothing.")

    def make_form(self, data=None) -> InterestsForm:
        return InterestsForm(data, member=self.request.user)


@login_required
def settings(request: HttpRequest) -> HttpResponse:
    form = InterestsForm(request.POST if request.method == "POST" else None, member=request.user)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("Saved."))
        return redirect("settings_topics")
    context = {"form": form, "title": _("Topics"), "section": "topics"}
    return render(request, "accounts/settings/form.html", context, status=422 if form.errors else 200)


@require_POST
@login_required
def follow(request: HttpRequest, slug: str) -> HttpResponse:
    """Or stop following, as the button says; pressed twice at once it does the same."""
    topic = get_object_or_404(Topic, slug=slug)
    if "stop" in request.POST:
        TopicInterest.objects.filter(member=request.user, topic=topic).delete()
    else:
        TopicInterest.objects.get_or_create(member=request.user, topic=topic)
    return redirect(topic)
