"""Mending a reading or word bounds: choosing the phrase, proposing_mends, and natives' voices."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.countries import region_name
from accounts.models import User
from exchange.languages import phrases
from exchange.lib import addresses, markdown
from exchange.posts import limits
from exchange.posts.refusals import Refused
from exchange.posts.views.finding import members_only, written_or_404
from exchange.reading import doubts, exporting, proposing_mends
from exchange.reading.choices import choice_of
from exchange.reading.choosing_phrases import MOST_SHOWN, Chosen, chosen_by, words_to_choose
from exchange.reading.mend_form import MendForm
from exchange.reading.models import Mend, Phrase
from exchange.reading.models.mend import NATIVES_TO_AGREE

MOST_DOUBTS = 20


def mend(request: HttpRequest) -> HttpResponse:
    """The phrase in its sentence, what was said about it, and a form to say how it is read."""
    asked = request.POST if request.method == "POST" else request.GET
    chosen = chosen_by(asked)
    if chosen is None:
        return render(request, "reading/mend_nothing.html", status=422 if request.method == "POST" else 200)
    if request.method == "POST" and not request.user.is_authenticated:
        return members_only(mend)(request)
    form = MendForm(
        request.POST if request.method == "POST" else None,
        chosen=chosen,
        zhuyin_first=prefers_zhuyin(request),
        typed=request.GET.get("reading", ""),
    )
    if request.method == "POST" and form.is_valid():
        try:
            tell(request, propose(request.user, form))
            return redirect(back(request, chosen.address))
        except Refused as refused:
            form.add_error(None, str(refused.reason))
    return mend_page(request, chosen, form)


@require_safe
def mend_in(request: HttpRequest, what: str, pk: int) -> HttpResponse:
    """A post or a comment word by word, to tap the one that is read wrongly; without scripts too."""
    target = written_or_404(request, what, pk)
    expressions = target.request.expressions if what == "posts" and target.request else []
    texts = [*expressions, getattr(target, "title", ""), markdown.plain(target.body)]
    context = {
        "target": target,
        "sentences": [sentence for text in texts if text for sentence in words_to_choose(text)],
        "is_cut": any(len(text) > MOST_SHOWN for text in texts),
    }
    return render(request, "reading/mend_in.html", context)


def mend_page(request: HttpRequest, chosen: Chosen, form: MendForm) -> HttpResponse:
    phrase = Phrase.objects.filter(shape=phrases.shape(chosen.phrase)).first()
    retirement = phrase and phrase.retirement
    context = {
        "chosen": chosen,
        "form": form,
        "proposals": proposals(phrase, request.user) if phrase and not retirement else [],
        "retirement": retirement,
        "may_vote": request.user.is_authenticated and request.user.is_native_in("zh"),
        "may_mend": request.user.is_authenticated and request.user.helps_with("zh"),
        "next": next_of(request),
    }
    return render(request, "reading/mend.html", context, status=422 if form.errors else 200)


def propose(member: User, form: MendForm) -> list[Mend]:
    chosen, cleaned = form.chosen, form.cleaned_data
    about = {"sentence": chosen.sentence, "note": cleaned["note"]}
    made = []
    if form.new_reading:
        region = cleaned["region"]
        made.append(proposing_mends.propose_reading(member, chosen.phrase, form.new_reading, region=region, **about))
    if form.new_words:
        made.append(proposing_mends.propose_words(member, chosen.phrase, form.new_words, **about))
    return made


def tell(request: HttpRequest, mends: list[Mend]) -> None:
    if all(mend.is_agreed for mend in mends):
        messages.success(request, _("Agreed: every text is read like this from now on."))
        return
    missing = max(NATIVES_TO_AGREE - mend.votes.count() for mend in mends)
    if missing > 0:
        waits = ngettext(
            "Thank you. Once %(n)d more native agrees, every text is read like this.",
            "Thank you. Once %(n)d more natives agree, every text is read like this.",
            missing,
        )
        messages.success(request, waits % {"n": missing})
    else:
        messages.success(request, _("Thank you. It still waits for a native from there."))


@dataclass(frozen=True)
class Proposal:
    """What was proposed for a phrase, as a reader sees it."""

    mend: Mend
    regions: str
    """Whence those are who agree."""
    votes: int
    is_agreed_by_me: bool
    may_withdraw: bool


def proposals(phrase: Phrase, reader) -> list[Proposal]:
    """Agreed ones first, then those with more voices. Two queries."""
    mends = phrase.mends.select_related("by").prefetch_related("votes")
    found = [proposal(mend, reader) for mend in mends]
    return sorted(found, key=lambda each: (each.mend.kind, not each.mend.is_agreed, -each.votes, each.mend.pk))


def proposal(mend: Mend, reader) -> Proposal:
    votes = list(mend.votes.all())
    regions = sorted({vote.region for vote in votes if vote.region})
    mine = [vote for vote in votes if vote.by_id == reader.pk]
    return Proposal(
        mend=mend,
        regions=_(", ").join(region_name(region, get_language() or "en") for region in regions),
        votes=len(votes),
        is_agreed_by_me=bool(mine),
        may_withdraw=mend.by_id == reader.pk and len(mine) == len(votes),
    )


ACTS = {"agree": Mend.agree, "disagree": Mend.disagree, "withdraw": Mend.withdraw}


@require_POST
@members_only
def mark(request: HttpRequest, pk: int, act: str) -> HttpResponse:
    """A native's voice for a proposal, or taking it back."""
    if act not in ACTS:
        raise Http404
    mend = Mend.objects.select_related("phrase").filter(pk=pk).first()
    if mend is None:
        messages.error(request, _("This proposal was taken back meanwhile."))
        return redirect(back(request, reverse("unsure_readings")))
    try:
        if act == "agree":
            limits.require("vote", request.user)
            limits.spend("vote", request.user)
        ACTS[act](mend, request.user)
        if act == "agree":
            tell(request, [mend])
    except Refused as refused:
        messages.error(request, str(refused.reason))
    return redirect(back(request, mend.address))


@members_only
@require_safe
def unsure(request: HttpRequest) -> HttpResponse:
    """What natives could settle with one tap: readings we doubt, and proposals that wait for a second voice."""
    native = request.user.is_native_in("zh")
    waiting = Mend.objects.open().exclude(votes__by=request.user).exclude(by=request.user)
    context = {
        "is_native": native,
        "helps": request.user.helps_with("zh"),
        "waiting": waiting.select_related("by").order_by("created_at")[:MOST_DOUBTS] if native else [],
        "doubts": doubts.for_native(request.user, MOST_DOUBTS) if native else [],
    }
    return render(request, "reading/unsure.html", context)


@require_safe
def export(request: HttpRequest) -> HttpResponseBase:
    """The agreed readings, as `manage.py export_readings` writes them."""
    lines = (f"{line}\n" for line in exporting.lines())
    headers = {"Content-Disposition": f'attachment; filename="{exporting.NAME}"'}
    return StreamingHttpResponse(lines, content_type="text/tab-separated-values; charset=utf-8", headers=headers)


def next_of(request: HttpRequest) -> str:
    """Where the reader came from, if that is a page of ours; empty when it is not said."""
    wanted = request.POST.get("next", "") or request.GET.get("next", "")
    return addresses.ours(request, wanted) if wanted else ""


def back(request: HttpRequest, otherwise: str) -> str:
    return next_of(request) or otherwise


def prefers_zhuyin(request: HttpRequest) -> bool:
    """Who reads in zhuyin, or learned to read in Taiwan."""
    if "zhuyin" in choice_of(request).on:
        return True
    return request.user.is_authenticated and request.user.region_for("zh") == "TW"
