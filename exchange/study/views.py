"""One's own words: the list, saving and taking out, and files to take away."""

from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from exchange.lib import addresses, pagination
from exchange.posts import limits
from exchange.posts.refusals import Refused
from exchange.study import exporting, saving
from exchange.study.forms import SaveForm
from exchange.study.models import SavedWord

PAGE_SIZE = 40
FILES = {
    "csv": (exporting.as_csv, "text/csv; charset=utf-8", "xiaoqiao-words.csv"),
    "tsv": (exporting.as_anki, "text/tab-separated-values; charset=utf-8", "xiaoqiao-words.txt"),
}


@login_required
@require_safe
def study(request: HttpRequest) -> HttpResponse:
    language = request.GET.get("show", "")
    words = SavedWord.objects.of(request.user).in_language(language).with_places()
    page = pagination.page(words, request.GET.get("at", ""), PAGE_SIZE)
    return render(request, "study/study.html", {"page": page, "language": language})


@require_POST
def save(request: HttpRequest) -> HttpResponse:
    form = SaveForm(request.POST)
    back = addresses.ours(request, request.POST.get("next", ""))
    if not request.user.is_authenticated:
        return redirect(f"{reverse('account_login')}?{urlencode({'next': back})}")
    if not form.is_valid():
        messages.error(request, _("This word could not be saved. Please open it again and try once more."))
        return redirect(back)
    try:
        limits.spend("save", request.user)
        saving.save(request.user, **form.cleaned_data)
    except Refused as refused:
        messages.error(request, str(refused.reason))
    return redirect(back)


@login_required
@require_POST
def unsave(request: HttpRequest) -> HttpResponse:
    saving.unsave(request.user, word=request.POST.get("word", "")[:64], language=request.POST.get("language", "")[:2])
    return redirect(addresses.ours(request, request.POST.get("next", "")))


@login_required
@require_POST
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    get_object_or_404(SavedWord.objects.of(request.user), pk=pk).delete()
    messages.success(request, _("Taken out of your words."))
    return redirect(addresses.ours(request, request.POST.get("next", "/study/")))


@login_required
@require_safe
def download(request: HttpRequest, form: str) -> HttpResponse:
    write, content_type, name = FILES[form]
    words = SavedWord.objects.of(request.user).in_language(request.GET.get("show", ""))
    lines = write(words.with_places().order_by("-created_at", "-pk").iterator(chunk_size=500))
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return StreamingHttpResponse(lines, content_type=content_type, headers=headers)
