"""What members see of moderation: reporting, what became of it, the decisions about them, and appealing."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from exchange.moderation import appealing, reporting
from exchange.moderation.acts import ACTS
from exchange.moderation.duty import is_moderator
from exchange.moderation.forms import AppealForm, ReportForm
from exchange.moderation.models import Decision, Report
from exchange.moderation.targets import find_member, find_visible
from exchange.posts.refusals import Refused


@login_required
def report(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    return report_of(request, kind, find_visible(kind, pk, request.user))


@login_required
def report_member(request: HttpRequest, handle: str) -> HttpResponse:
    return report_of(request, "member", find_member(handle, request.user))


def report_of(request: HttpRequest, kind: str, target) -> HttpResponse:
    try:
        reporting.allow_report(request.user, target)
    except Refused as refusal:
        return render(request, "moderation/report_kept.html", {"target": target, "reason": refusal.reason})
    form = ReportForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            reporting.report(request.user, target, form.cleaned_data["reason"], form.cleaned_data["note"])
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            return redirect("reports")
    context = {"form": form, "target": target, "kind": kind}
    return render(request, "moderation/report.html", context, status=422 if form.is_bound else 200)


@login_required
def reports(request: HttpRequest) -> HttpResponse:
    """What the reader has reported and what came of it, and what was decided about themselves."""
    rows = (
        Report.objects.filter(reporter=request.user)
        .select_related("reason", "case__content_type")
        .prefetch_related("case__decisions")
        .order_by("-created_at")[:50]
    )
    context = {"reports": rows, "decisions": decisions_about(request.user), "section": "reports"}
    return render(request, "moderation/reports.html", context)


def decisions_about(member) -> list[Decision]:
    """A letter in the inbox can be overlooked; what is in force against someone must be found again."""
    told = [act.slug for act in ACTS if act.tells_member]
    return list(Decision.objects.filter(case__member=member, act__in=told).select_related("rule")[:50])


@login_required
def decision(request: HttpRequest, pk: int) -> HttpResponse:
    found = find_decision(request, pk)
    form = AppealForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            appealing.appeal(found, request.user, form.cleaned_data["text"])
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            messages.success(request, _("Your appeal has reached us. Another moderator will look at it."))
            return redirect(found)
    context = {
        "decision": found,
        "target": found.case.target,
        "form": form,
        "appeal": getattr(found, "appeal", None),
        "is_own": found.member.pk == request.user.pk,
    }
    return render(request, "moderation/decision.html", context, status=422 if form.is_bound else 200)


def find_decision(request: HttpRequest, pk: int) -> Decision:
    """For the member it is about, and for moderators; nobody else learns that it exists."""
    decisions = Decision.objects.select_related("rule", "case__member", "case__content_type", "appeal", "restriction")
    found = decisions.filter(pk=pk).first()
    if found is None or not may_read(found, request.user):
        raise Http404
    return found


def may_read(decision: Decision, reader) -> bool:
    return is_moderator(reader) or (decision.member.pk == reader.pk and decision.how.tells_member)
