"""Asking: choosing the kind of help, and filling in what helpers need to know."""

from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from accounts.models import User
from exchange.posts import advising, drafts, publishing
from exchange.posts.advising import Writing
from exchange.posts.forms.asking import AskForm
from exchange.posts.forms.writing import WritingForm
from exchange.posts.kinds import KINDS, Kind, by_slug
from exchange.posts.models import Comment
from exchange.posts.refusals import Refused

from .finding import ask_to_join

LONGEST_BROUGHT = 500  # characters that an address may write into a field


@require_safe
def choose(request: HttpRequest) -> HttpResponse:
    return render(request, "posts/ask.html", {"kinds": KINDS, "from": request.GET.get("from", "")})


def ask(request: HttpRequest, slug: str) -> HttpResponse:
    kind = kind_or_404(slug)
    place = f"ask/{slug}"
    source = comment_it_grew_from(request)
    kept = kept_text(request, place)
    form = AskForm(
        request.POST if request.method == "POST" else None,
        request.FILES or None,
        kind=kind,
        author=writer(request),
        initial=begun(request, kind, kept or quotation(source)),
    )
    if request.method == "POST" and not request.user.is_authenticated:
        return ask_to_join(request, request.get_full_path(), place)
    if request.method == "POST" and form.is_valid() and not advising.holds_back(request, form, writing(form)):
        try:
            post = publish(request, form, source)
            drafts.forget(request, place)
            return redirect(post)
        except Refused as refused:
            drafts.keep(request, place, dict(form.data.lists()))
            form.add_error(None, str(refused.reason))
    context = {"kinds": KINDS, "kind": kind, "form": form, "place": place, "from": request.GET.get("from", "")}
    context["kept"] = bool(kept)
    return render(request, "posts/ask.html", context, status=422 if request.method == "POST" else 200)


def kind_or_404(slug: str) -> Kind:
    try:
        return by_slug(slug)
    except KeyError as error:
        raise Http404 from error


def writing(form: WritingForm) -> Writing:
    """To everybody. What a question asks about is talked about, not said."""
    cleaned = form.cleaned_data
    text = f"{cleaned['title']}\n{cleaned['body']}"
    about = tuple(cleaned.get("expressions", []))
    return Writing(text, cleaned["language"], about=about, is_question="target_language" in cleaned)


def publish(request: HttpRequest, form: AskForm, source: Comment | None):
    return publishing.publish(
        request.user,
        language=form.cleaned_data["language"],
        asking=form.asking,
        cover=form.cover,
        submission=form.cleaned_data["submission"],
        grew_from=source,
        **form.text,
    )


def comment_it_grew_from(request: HttpRequest) -> Comment | None:
    """Any comment can become a question: `?from=<comment>`."""
    number = request.GET.get("from", "")
    comments = Comment.objects.visible_to(request.user).select_related("post")
    return comments.filter(pk=number).first() if number.isdecimal() and len(number) < 19 else None


def kept_text(request: HttpRequest, place: str) -> dict:
    """What its writer had typed before, as the form's first values; empty once it is sent."""
    if request.method == "POST":
        return {}
    kept = drafts.recall(request, place)
    return {name: values if name == "topics" else values[-1] for name, values in kept.items() if values}


def begun(request: HttpRequest, kind: Kind, initial: dict) -> dict:
    """With what the address brings along, such as `?expressions=银行&source=…`. What was kept before stays, and comes
    first: nothing that somebody typed is lost to a link."""
    expressions = request.GET.get("expressions", "").strip()[: kind.expressions.longest] if kind.expressions else ""
    if not expressions:
        return initial
    lines = str(initial.get("expressions", "")).splitlines()
    asked = lines if expressions in lines else [*lines, expressions]
    brought = {name: request.GET.get(name, "")[:LONGEST_BROUGHT] for name in ("target_language", "source")}
    return {name: value for name, value in brought.items() if value} | initial | {"expressions": "\n".join(asked)}


def quotation(source: Comment | None) -> dict:
    """The comment a question grows from, quoted."""
    return {"body": f"> {source.body}".replace("\n", "\n> ") + "\n\n"} if source else {}


def writer(request: HttpRequest):
    """Whose form it is; a visitor's is guessed from the language they read the site in."""
    if not isinstance(request.user, AnonymousUser) and request.user.is_authenticated:
        return request.user
    language = get_language() or "en"
    native = {"language": language[:2], "helps": True, "fluency": "native", "learning": False}
    return User(ui_language=language, languages=[native])
