"""Appeals: what members say against decisions, heard by another moderator than the one who made them."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from exchange.moderation import appealing
from exchange.moderation.appealing import Answer
from exchange.moderation.forms import AppealAnswerForm
from exchange.moderation.models import Appeal
from exchange.moderation.queue import Asked
from exchange.moderation.record import record_of
from exchange.moderation.surroundings import surroundings_of
from exchange.moderation.views.cases import find
from exchange.moderation.views.workshop import moderators_only, page_of, show, sidebar
from exchange.posts.refusals import Refused


def beside(request: HttpRequest) -> dict:
    appeals = Appeal.objects.select_related("by", "decision__by", "decision__rule", "decision__case", "decided_by")
    waits_first = appeals.order_by("decided_at", "created_at") if request.GET.get("all") else appeals.waiting()
    return {**sidebar(request, Asked(state="")), "page": page_of(waits_first, request), "is_appeals": True}


@moderators_only
def appeals(request: HttpRequest) -> HttpResponse:
    return show(request, "appeals.html", beside(request))


@moderators_only
def appeal(request: HttpRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(
        Appeal.objects.select_related("by", "decision__by", "decision__rule", "decision__case__member", "decided_by"),
        pk=pk,
    )
    form = AppealAnswerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            appealing.answer(found, request.user, Answer(outcome=form.cleaned_data["outcome"], **form.reasons))
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            messages.success(request, _("The appeal is answered, and the member is told."))
            return redirect("admin:appeals")
    context = beside(request) | pane(request, found, form)
    return show(request, "appeal.html", context, status=422 if form.is_bound else 200)


def pane(request: HttpRequest, appeal: Appeal, form: AppealAnswerForm) -> dict:
    case = find(appeal.decision.case_id)
    return {
        "appeal": appeal,
        "decision": appeal.decision,
        "case": case,
        "target": case.target,
        "around": surroundings_of(case.target) if case.target else None,
        "record": record_of(case.member, besides=case),
        "obstacle": obstacle_for(appeal, request.user),
        "form": form,
    }


def obstacle_for(appeal: Appeal, by) -> str:
    try:
        appealing.allow_answer(appeal, by)
    except Refused as refusal:
        return str(refusal.reason)
    return ""
