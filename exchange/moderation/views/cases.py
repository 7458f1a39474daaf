"""A case: the text among its neighbours, its author's record, what was reported, and the decision."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from exchange.moderation import claiming, deciding, duty
from exchange.moderation.forms import DecisionForm, KeepForm, with_template
from exchange.moderation.models import Case, Decision, LogEntry, ReasonTemplate
from exchange.moderation.record import record_of
from exchange.moderation.surroundings import surroundings_of
from exchange.moderation.targets import with_targets
from exchange.moderation.views.workshop import beside, moderators_only, number, show
from exchange.posts.refusals import Refused


def find(pk: int) -> Case:
    cases = Case.objects.select_related("reason__rule", "member", "claimed_by", "content_type")
    return get_object_or_404(cases.prefetch_related("reports__reporter", "reports__reason", with_targets()), pk=pk)


def pane(request: HttpRequest, case: Case, form: DecisionForm | None = None) -> dict:
    """All that stands in the right-hand pane."""
    return {
        "case": case,
        "target": case.target,
        "around": surroundings_of(case.target) if case.target else None,
        "record": record_of(case.member, besides=case),
        "decisions": case.decisions.select_related("by", "rule", "undone_by", "appeal"),
        "log": LogEntry.objects.filter(case=case).select_related("by").order_by("-at", "-pk")[:20],
        "obstacle": duty.obstacle_for(case, request.user),
        "is_mine": case.is_claimed_by(request.user),
        "form": form or DecisionForm.for_case(case),
    }


@moderators_only
def case(request: HttpRequest, pk: int) -> HttpResponse:
    found = find(pk)
    if request.method != "POST":
        return show(request, "case.html", beside(request) | pane(request, found))
    if "use_template" in request.POST:
        return use_template(request, found)
    return decide(request, found)


def decide(request: HttpRequest, case: Case) -> HttpResponse:
    form = DecisionForm.for_case(case, request.POST)
    if form.is_valid():
        try:
            decision = deciding.decide(case, request.user, form.verdict)
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            messages.success(request, said_of(decision))
            return to_queue(request)
    return show(request, "case.html", beside(request) | pane(request, case, form), status=422)


def said_of(decision: Decision) -> str:
    return _("Case %(number)s is decided: %(act)s. Everybody it concerns is told.") % {
        "number": decision.case_id,
        "act": decision.how.label,
    }


def use_template(request: HttpRequest, case: Case) -> HttpResponse:
    """The form again, with the template's words in it; nothing is decided and nothing typed is lost."""
    template = ReasonTemplate.objects.filter(pk=number(request.POST.get("template", ""))).first()
    filled = DecisionForm(kind=case.kind, initial=with_template(request.POST, template).dict())
    return show(request, "case.html", beside(request) | pane(request, case, filled))


@require_POST
@moderators_only
def claim(request: HttpRequest, pk: int) -> HttpResponse:
    return attempt(request, pk, claiming.claim, _("It is yours. Others see that you are working on it."))


@require_POST
@moderators_only
def release(request: HttpRequest, pk: int) -> HttpResponse:
    return attempt(request, pk, claiming.release, _("The case waits again."))


@require_POST
@moderators_only
def ask_other_side(request: HttpRequest, pk: int) -> HttpResponse:
    return attempt(request, pk, claiming.ask_other_side, _("The case waits for somebody who reads the other language."))


def attempt(request: HttpRequest, pk: int, act, done: str) -> HttpResponse:
    found = get_object_or_404(Case, pk=pk)
    try:
        act(found, request.user)
    except Refused as refusal:
        messages.error(request, refusal.reason)
    else:
        messages.success(request, done)
    return redirect(reverse("admin:case", args=[pk]) + query_of(request))


@require_POST
@moderators_only
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    decision = get_object_or_404(Decision.objects.select_related("case"), pk=pk)
    return attempt_on(request, decision, lambda: deciding.undo(decision, request.user), _("The decision is undone."))


@require_POST
@moderators_only
def keep(request: HttpRequest, pk: int) -> HttpResponse:
    decision = get_object_or_404(Decision.objects.select_related("case"), pk=pk)
    form = KeepForm(request.POST)
    day = form.cleaned_data["review_on"] if form.is_valid() else None
    return attempt_on(
        request, decision, lambda: deciding.keep(decision, request.user, review_on=day), _("The decision stands.")
    )


def attempt_on(request: HttpRequest, decision: Decision, act, done: str) -> HttpResponse:
    try:
        act()
    except Refused as refusal:
        messages.error(request, refusal.reason)
    else:
        messages.success(request, done)
    return redirect("admin:case", pk=decision.case_id)


def to_queue(request: HttpRequest) -> HttpResponse:
    return redirect(reverse("admin:queue") + query_of(request))


def query_of(request: HttpRequest) -> str:
    """The list one came from stays beside the case."""
    return f"?{query}" if (query := request.GET.urlencode()) else ""
