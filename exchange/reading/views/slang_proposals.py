"""Words that members propose: the form, those that wait for natives, and natives' voices."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from exchange.lib import pagination
from exchange.posts import drafts
from exchange.posts.refusals import Refused
from exchange.posts.views.corrections import flat
from exchange.posts.views.finding import ask_to_join
from exchange.reading import proposing
from exchange.reading.forms import DisputeForm, SlangForm
from exchange.reading.models import SlangProposal

PLACE = "slang"
PAGE_SIZE = 20


def propose(request: HttpRequest) -> HttpResponse:
    sent = request.method == "POST"
    if sent and not request.user.is_authenticated:
        return ask_to_join(request, request.path, PLACE)
    form = SlangForm(request.POST if sent else None, initial=begun(request))
    if sent and form.is_valid():
        try:
            proposal = proposing.propose(form.proposal(request.user))
            drafts.forget(request, PLACE)
            messages.success(request, _("Thank you! Two natives who know it like this bring it into the glossary."))
            return redirect(proposal)
        except Refused as refused:
            form.add_error(None, str(refused.reason))
    return render(request, "reading/slang_propose.html", {"form": form}, status=422 if sent else 200)


def begun(request: HttpRequest) -> dict[str, str]:
    """What was typed before joining; or the word somebody looked for in vain."""
    return flat(drafts.recall(request, PLACE)) or {"word": request.GET.get("word", "")[:40]}


@require_safe
def waiting(request: HttpRequest) -> HttpResponse:
    proposals = SlangProposal.objects.waiting().with_voices().select_related("by")
    page = pagination.page(proposals, request.GET.get("at", ""), PAGE_SIZE)
    return render(request, "reading/slang_waiting.html", {"page": page})


@require_POST
def speak(request: HttpRequest, pk: int, act: str) -> HttpResponse:
    """A native confirms, disputes, or takes back what they said."""
    if act not in proposing.ACTS:
        raise Http404
    proposal = get_object_or_404(SlangProposal, pk=pk)
    if not request.user.is_authenticated:
        return ask_to_join(request, proposal.get_absolute_url())
    form = DisputeForm(request.POST) if act == "dispute" else None
    if form and not form.is_valid():
        return show(request, proposal, form, status=422)
    try:
        proposing.speak(proposal, request.user, act, form.cleaned_data["note"] if form else "")
    except Refused as refused:
        messages.error(request, str(refused.reason))
    return redirect(proposal)


@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    proposal = get_object_or_404(SlangProposal, pk=pk)
    try:
        proposal.withdraw(request.user)
    except Refused as refused:
        messages.error(request, str(refused.reason))
        return redirect(proposal)
    messages.success(request, _("Taken back. Nobody can see it any more."))
    return redirect("slang")


def show(request: HttpRequest, proposal: SlangProposal, form: DisputeForm | None = None, status=200) -> HttpResponse:
    """The page of a word that members proposed, joined or not."""
    voices = list(proposal.voices.select_related("by").order_by("created_at"))
    context = {
        "entry": proposal.entry,
        "proposal": proposal,
        "confirmed": [voice for voice in voices if voice.agrees],
        "disputed": [voice for voice in voices if not voice.agrees],
        "mine": next((voice for voice in voices if voice.by_id == request.user.pk), None),
        "may_speak": may_speak(request.user, proposal),
        "form": form or DisputeForm(),
        "back": reverse("slang_waiting"),
    }
    return render(request, "reading/slang_entry.html", context, status=status)


def may_speak(reader, proposal: SlangProposal) -> bool:
    return (
        reader.is_authenticated
        and reader.is_native_in(proposal.language)
        and reader.pk != proposal.by_id
        and proposal.retirement is None
    )
