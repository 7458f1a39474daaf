"""Questions like the one that is being asked, and the best answer each of them has had.

At most ten queries, whatever is typed: the index, its entries, the questions, and their answers.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.db.models import Count, OuterRef, Subquery

from exchange.posts.models import Comment, Correction, Post
from exchange.search.backends import backend
from exchange.search.backends.asking import Asked
from exchange.search.clues import Clue, Draft, clues, likeness, lookups
from exchange.search.expressions import Expression, Not, Token, either, every
from exchange.search.folding import fold
from exchange.search.models import Entry
from exchange.search.ranking import IS_REPLY

SHOWN = 4
LEAST, TELLING = 2.5, 4.0
"""Below the first likeness two questions only share a word; from the second on the asker should see it."""
EXACT, ANSWERED = 3.0, 0.9
"""What is added for the very same expression, and for one that was answered; less than any difference in words."""
LOOKED_THROUGH, WEIGHED = 40, 30
"""Newest rows of each look-up; entries whose every token is looked at."""
MOST_LOOKUPS = 40
QUESTIONS = [Not(IS_REPLY), either([Token("answered"), Token("open")])]


@dataclass(frozen=True)
class Similar:
    post: Post
    likeness: float
    answer: Comment | Correction | None = None
    is_accepted: bool = False


def similar(draft: Draft, *, reader=None, without: int | None = None, most: int = SHOWN) -> list[Similar]:
    """Questions `reader` may see, most alike first; `without` is one of its own. Never raises, whatever was typed."""
    reader = reader or AnonymousUser()
    found = clues(draft)
    if not found:
        return []
    likely = weighed(found, candidates(lookups(found)[:MOST_LOOKUPS], reader))
    likely.pop(without, None)
    exact = {fold(text).strip() for text in draft.expressions}
    posts = Post.objects.visible_to(reader).questions().filter(pk__in=likely).select_related(*AROUND)
    scored = sorted(((bonus(post, exact) + likely[post.pk], post.pk, post) for post in posts), reverse=True)
    return with_answers([(score, post) for score, _pk, post in scored if score >= LEAST][:most], reader)


AROUND = ("author", "help_request", "acceptance__comment__author", "acceptance__correction__author")


def candidates(asked: list[Expression], reader) -> list[int]:
    """Entries that several look-ups, or the first ones, brought up."""
    held = [Asked(every([*QUESTIONS, expression]), reader.pk, LOOKED_THROUGH) for expression in asked]
    rows = backend(connection).recent(connection, held)
    counted: dict[int, float] = {}
    for number, pk in rows:
        counted[pk] = counted.get(pk, 0) + 1 / (1 + number)
    return sorted(counted, key=lambda pk: (counted[pk], pk), reverse=True)[:WEIGHED]


def weighed(found: list[Clue], entries: list[int]) -> dict[int, float]:
    """Posts with how alike they are. A translation speaks for its post."""
    likely: dict[int, float] = {}
    for post, words in Entry.objects.filter(pk__in=entries).values_list("post", "words"):
        likely[post] = max(likely.get(post, 0), likeness(found, f" {words} "))
    return likely


def bonus(post: Post, exact: set[str]) -> float:
    same = any(fold(text).strip() in exact for text in post.request.expressions)
    return EXACT * same + ANSWERED * post.is_answered


# -- Their answers ----------------------------------------------------------------------------------------------------


def with_answers(scored: list[tuple[float, Post]], reader) -> list[Similar]:
    best = best_comments(post.pk for _score, post in scored if not post.is_answered)
    return [
        Similar(post, score, post.acceptance.answer, is_accepted=True)
        if post.is_answered
        else Similar(post, score, best.get(post.pk))
        for score, post in scored
    ]


def best_comments(posts: Iterable[int]) -> dict[int, Comment]:
    """What most people thanked for, of what others than the asker answered; of equals the first."""
    answers = Comment.objects.shown().filter(post=OuterRef("pk"), kind=Comment.Kind.ANSWER)
    answers = answers.exclude(author=OuterRef("author")).annotate(thanked=Count("thanks"))
    first = Subquery(answers.order_by("-thanked", "created_at").values("pk")[:1])
    best = dict(Post.objects.filter(pk__in=list(posts)).annotate(best=first).values_list("pk", "best"))
    found = {comment.pk: comment for comment in Comment.objects.filter(pk__in=best.values()).select_related("author")}
    return {post: found[pk] for post, pk in best.items() if pk in found}
