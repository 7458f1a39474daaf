"""The page of a post: what was written, and everything said under it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from exchange.posts import drafts
from exchange.posts.conversation import Conversation
from exchange.posts.correcting import correctable
from exchange.posts.forms.comment import CommentForm
from exchange.posts.forms.correction import SentencesForm
from exchange.posts.kinds import Answering
from exchange.posts.models import Post


@require_safe
def show(request: HttpRequest, pk: int) -> HttpResponse:
    return page(request, pk)


def page(request: HttpRequest, pk: int, form: CommentForm | None = None, status: int = 200) -> HttpResponse:
    """The page with `form`, a comment that was refused, or with what its reader was writing before."""
    try:
        conversation = Conversation.of(pk, request.user)
    except Post.DoesNotExist as error:
        raise Http404 from error
    post = conversation.post
    entries = conversation.entries
    shown_form = form or comment_form(request, post)
    context = {
        "post": post,
        "conversation": conversation,
        "entries": entries,
        "form": shown_form,
        "replying_to": replied_to(request, conversation),
        "editor": sentence_editor(request, post),
        "may_judge": may_judge(request.user, post),
        "may_judge_answers": may_judge_answers(request.user, post),
        "draft_place": f"answer/{post.pk}",
        "kept": form is None and bool(shown_form.initial.get("body")),
        "ask_url": reverse("ask"),
        "report_path": "/report/",
        "is_asker": request.user.pk == post.author_id,
    }
    return render(request, "posts/post.html", context, status=status)


def comment_form(request: HttpRequest, post: Post) -> CommentForm:
    kept = drafts.recall(request, f"answer/{post.pk}") if request.user.is_authenticated else {}
    initial = {name: values[-1] for name, values in kept.items() if values}
    if reply := request.GET.get("reply", ""):
        initial["parent"] = reply if reply.isdecimal() else None
    return CommentForm(post=post, writer=request.user, initial=initial)


def replied_to(request: HttpRequest, conversation: Conversation):
    """The comment that a reply is being written to, if it can be seen."""
    wanted = request.POST.get("parent") or request.GET.get("reply", "")
    return next((comment for comment in conversation.comments if str(comment.pk) == wanted), None)


def sentence_editor(request: HttpRequest, post: Post) -> SentencesForm | None:
    """Open under a text whose writer asked for corrections; elsewhere it is one tap away."""
    wants = post.request.how.answer is Answering.CORRECTION if post.request else post.correct_me == Post.CorrectMe.ALL
    if not wants or post.is_locked or request.user.pk == post.author_id:
        return None
    return SentencesForm(post=post, sentences=correctable(post), revision_number=post.revision)


def may_judge(user, post: Post) -> bool:
    return bool(
        user.is_authenticated
        and post.request
        and post.request.how.takes_naturalness_votes
        and user.pk != post.author_id
        and user.helps_with(post.about_language)
    )


def may_judge_answers(user, post: Post) -> bool:
    """Answers to “how do you say it” and its like are sentences, and natives can say whether they would say them."""
    return bool(user.is_authenticated and post.request and user.helps_with(post.about_language))
