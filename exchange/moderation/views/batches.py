"""Many cases, one decision: choose, say why, see what would happen, do it; and undo it."""

import uuid

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from exchange.moderation import batches
from exchange.moderation.forms import DecisionForm, with_template
from exchange.moderation.models import Case, Decision, ReasonTemplate
from exchange.moderation.targets import with_targets
from exchange.moderation.views.workshop import moderators_only, number, show


@require_POST
@moderators_only
def new(request: HttpRequest) -> HttpResponse:
    """`step` says where we are: chosen in the queue, a template to use, a preview, or to be done."""
    cases = chosen(request)
    if not cases:
        messages.warning(request, _("Tick the cases you want to decide together."))
        return redirect("admin:queue")
    step = request.POST.get("step")
    if step not in ("preview", "do"):
        return ask(request, cases, opened(request, cases))
    form = DecisionForm(request.POST, kind=shared_kind(cases))
    if not form.is_valid():
        return ask(request, cases, form, status=422)
    if step == "preview":
        rows = batches.preview(cases, request.user, form.verdict.act)
        return show(request, "batch_preview.html", {"rows": rows, "form": form, "cases": cases})
    batch, made = batches.decide_all(cases, request.user, form.verdict)
    messages.success(request, count_said(len(made)))
    return redirect("admin:batch", batch=batch) if made else redirect("admin:queue")


def ask(request: HttpRequest, cases: list[Case], form: DecisionForm, *, status: int = 200) -> HttpResponse:
    return show(request, "batch_new.html", {"cases": cases, "form": form}, status=status)


def opened(request: HttpRequest, cases: list[Case]) -> DecisionForm:
    """A fresh form, or what was typed with a template's words or to be changed after the preview."""
    kind = shared_kind(cases)
    if "act" not in request.POST:
        return DecisionForm(kind=kind, initial={"rule": cases[0].reason.rule_id})
    picked = number(request.POST.get("template", "")) if request.POST.get("step") == "template" else None
    template = ReasonTemplate.objects.filter(pk=picked).first()
    return DecisionForm(kind=kind, initial=with_template(request.POST, template).dict())


def chosen(request: HttpRequest) -> list[Case]:
    ticked = [number(pk) for pk in request.POST.getlist("case")[: batches.MOST]]
    cases = Case.objects.filter(pk__in=[pk for pk in ticked if pk]).worst_first()
    return list(
        cases.select_related("reason", "member", "claimed_by", "content_type").prefetch_related(
            "reports", with_targets()
        )
    )


def shared_kind(cases: list[Case]) -> str:
    """What the form offers: acts for posts when there are posts, for members only when there is nothing else."""
    kinds = {case.kind for case in cases}
    return next(kind for kind in ("post", "comment", "correction", "translation", "member") if kind in kinds)


@moderators_only
def batch(request: HttpRequest, batch: uuid.UUID) -> HttpResponse:
    decisions = Decision.objects.filter(batch=batch).select_related(
        "by", "rule", "undone_by", "case__member", "case__reason", "case__content_type"
    )
    if not decisions:
        raise Http404
    if request.method == "POST":
        undone = batches.undo_all(batch, request.user)
        messages.success(
            request,
            ngettext("%(n)d decision is undone.", "%(n)d decisions are undone.", undone) % {"n": undone},
        )
        return redirect("admin:batch", batch=batch)
    return show(request, "batch.html", {"decisions": decisions, "batch": batch})


def count_said(number: int) -> str:
    return ngettext(
        "%(n)d case is decided. You can undo it here.", "%(n)d cases are decided. You can undo them here.", number
    ) % {"n": number}
