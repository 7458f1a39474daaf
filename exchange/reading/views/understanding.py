"""A text for someone who does not read its language: people's translations, word for word, and a machine's if asked."""

from dataclasses import dataclass
from functools import cached_property

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_POST, require_safe

from exchange.languages.codes import WrittenLanguage, language_of
from exchange.posts.models import Comment, Post, Translation
from exchange.posts.refusals import Refused
from exchange.posts.translating import best_first
from exchange.posts.views.finding import ask_to_join, written_or_404
from exchange.reading import machines, readers, translating
from exchange.reading.glossing import Gloss, gloss
from exchange.reading.models import MachineTranslation
from exchange.reading.original import Original, Told


@dataclass
class Understanding:
    """All the ways to understand `written`, in the order they are worth reading."""

    written: Post | Comment
    target: WrittenLanguage
    refusal: str = ""

    @classmethod
    def asked_for(cls, request: HttpRequest, what: str, pk: int) -> "Understanding":
        written = written_or_404(request, what, pk)
        return cls(written, readers.language_for(request.user, get_language() or "en", written.language))

    @property
    def what(self) -> str:
        return "comments" if isinstance(self.written, Comment) else "posts"

    @cached_property
    def original(self) -> Original:
        return Original.of(self.written)

    @property
    def translations(self) -> QuerySet[Translation]:
        """People's, their author's own first; in either script, which is shown as the reader likes it."""
        comment = self.written if isinstance(self.written, Comment) else None
        own = self.written.translations.filter(comment=comment, language__startswith=language_of(self.target))
        return best_first(own.select_related("author"))

    @cached_property
    def gloss(self) -> Gloss | None:
        return gloss(self.original, self.target)

    @cached_property
    def machine(self) -> machines.Machine | None:
        return machines.machine() if translating.is_public(self.written) else None

    @cached_property
    def kept(self) -> MachineTranslation | None:
        return translating.kept(self.written, self.target) if self.machine else None

    @property
    def told(self) -> Told | None:
        return self.kept.told_of(self.original) if self.kept else None

    @property
    def is_whole(self) -> bool:
        return bool(self.kept) and self.kept.is_whole(self.original)

    def address(self) -> str:
        return reverse("understand", args=[self.what, self.written.pk])


@require_safe
def understand(request: HttpRequest, what: str, pk: int) -> HttpResponse:
    return answer(request, Understanding.asked_for(request, what, pk))


@require_POST
def translate_by_machine(request: HttpRequest, what: str, pk: int) -> HttpResponse:
    """Everyone may see what was kept; only members may have something sent."""
    understanding = Understanding.asked_for(request, what, pk)
    page = f"{understanding.address()}#machine"
    if not understanding.kept:
        if not request.user.is_authenticated:
            return ask_to_join(request, page)
        try:
            understanding.kept = translating.translate(understanding.written, understanding.target, request.user)
        except Refused as refused:
            understanding.refusal = str(refused.reason)
    if is_part(request):
        return answer(request, understanding)
    if understanding.refusal:
        messages.error(request, understanding.refusal)
    return redirect(page)


def answer(request: HttpRequest, understanding: Understanding) -> HttpResponse:
    """A part for the page one is on, or a page of its own."""
    written = understanding.written
    context = {"understanding": understanding, "written": written, "part": is_part(request)}
    template = "reading/_understanding.html" if is_part(request) else "reading/understand.html"
    return render(request, template, context, status=422 if understanding.refusal else 200)


def is_part(request: HttpRequest) -> bool:
    return "part" in request.GET
