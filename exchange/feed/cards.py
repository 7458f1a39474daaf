"""What a card shows beside the post itself: its second language, a first correction, and the words it asks about.

Two queries a page.
"""

from django.db.models import QuerySet

from exchange.languages.codes import language_of, other
from exchange.posts.models import Correction, Post, Translation
from exchange.posts.translating import best_first

LONGEST_EXPRESSION = 40


def with_company(posts: list[Post]) -> list[Post]:
    """Give each post `.twin`, the best text in the other language, `.shown_correction`, the first one, and
    `.shown_expression`."""
    twins = first_of_each(best_first(of_posts(Translation, posts).filter(comment=None)))
    asked_for = [post for post in posts if post.request and post.request.how.body_is_learner_text]
    corrections = of_posts(Correction, asked_for).filter(comment=None).exclude(verdict=Correction.Verdict.PERFECT)
    firsts = first_of_each(corrections.order_by("place", "created_at"))
    for post in posts:
        twin = twins.get(post.pk)
        post.twin = twin if twin and language_of(twin.language) == other(post.language) else None
        post.shown_correction = firsts.get(post.pk)
        post.shown_expression = "" if post.shown_correction else expression_beside(post)
    return posts


def expression_beside(post: Post) -> str:
    """The words asked about, where the title does not say them already."""
    asked = post.request.expressions if post.request else []
    said = any(expression.strip("。.！!？? ") in post.title for expression in asked)
    together = " · ".join(asked)
    return "" if said or len(together) > LONGEST_EXPRESSION else together


def of_posts(model, posts: list[Post]) -> QuerySet:
    return model.objects.shown().filter(post__in=[post.pk for post in posts])


def first_of_each(things: QuerySet) -> dict:
    found: dict = {}
    for thing in things:
        found.setdefault(thing.post_id, thing)
    return found
