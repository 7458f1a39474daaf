"""A post and what was said under it with each word a link: the way to the dictionary for those without scripts."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from exchange.languages.aids import Word
from exchange.languages.codes import BCP47
from exchange.lib import pagination
from exchange.posts.models import Post
from exchange.reading.glossing import by_line, words_of
from exchange.reading.passage import Passage

PAGE_SIZE = 20
"""Comments of one page: all their words are looked for while the reader waits."""


@dataclass(frozen=True)
class Piece:
    """A word, with the `lang` to look it up in, or what stands between words."""

    text: str
    lang: str = ""


@dataclass(frozen=True)
class Text:
    """What somebody wrote, as it is shown and annotated."""

    text: str
    lang: str
    by: str = ""


@dataclass(frozen=True)
class Linked:
    """A passage, line by line."""

    lang: str
    lines: list[list[Piece]]
    by: str = ""


@require_safe
def words(request: HttpRequest, pk: int) -> HttpResponse:
    posts = Post.objects.visible_to(request.user).select_related("author", "help_request")
    post = get_object_or_404(posts, pk=pk)
    comments = post.comments.visible_to(request.user).select_related("author")
    page = pagination.page(comments, request.GET.get("at", ""), PAGE_SIZE, oldest_first=True)
    texts = [] if page.newer else texts_of(post)
    texts += [Text(plain(comment.body_html), comment.lang, comment.author.name) for comment in page.items]
    return render(request, "reading/words.html", {"post": post, "page": page, "passages": passages(texts)})


def texts_of(post: Post) -> list[Text]:
    """What its author wrote, then its translations."""
    texts = [
        Text(each, BCP47[post.expressions_language]) for each in (post.request.expressions if post.request else [])
    ]
    for written in (post, *post.translations.shown()):
        texts += [Text(written.title, written.lang), Text(plain(written.body_html), written.lang)]
    return [text for text in texts if text.text]


def plain(html: str) -> str:
    return Passage(html).text


def passages(texts: list[Text]) -> list[Linked]:
    """All are asked for at once."""
    words = words_of([text.text for text in texts])
    return [Linked(text.lang, list(lines_of(text, words[text.text])), text.by) for text in texts]


def lines_of(text: Text, words: list[Word]) -> Iterator[list[Piece]]:
    return (pieces(line, said, text.lang) for line, said in by_line(text.text, words))


def pieces(line: str, words: list[Word], lang: str) -> list[Piece]:
    """They join to the line."""
    found, end = [], 0
    for word in words:
        found += [Piece(line[end : word.start]), Piece(word.text, lang_of(word.language, lang))]
        end = word.end
    return [*found, Piece(line[end:])]


def lang_of(language: str, lang: str) -> str:
    """A Chinese word in an English text may be in either script."""
    if language == "en":
        return "en"
    return lang if lang.startswith("zh") else "zh"
