"""As somebody asks: similar questions while they type, and once before the question is sent.

Nobody is kept from asking.
"""

from django.http import HttpRequest

from exchange.posts.advising import Writing
from exchange.search.clues import Draft
from exchange.search.similar import TELLING, Similar, similar

SEEN = "similar_seen"
"""The field by which a form says what its writer was shown."""
LONGEST = 2_000
"""Characters of a field that are looked at."""


def typed_so_far(request: HttpRequest) -> Draft:
    typed = {name: request.POST.get(name, "")[:LONGEST] for name in ("title", "body", "expressions")}
    return Draft(f"{typed['title']}\n{typed['body']}", tuple(filter(str.strip, typed["expressions"].splitlines())))


def before_asking(request: HttpRequest, writing: Writing) -> list[Similar]:
    """Shown once, to those who were shown nothing while they typed, and only where it may well be an answer."""
    if not writing.is_question or request.POST.get(SEEN):
        return []
    found = similar(Draft(writing.text, writing.about), reader=request.user)
    of_others = (each for each in found if each.post.author_id != request.user.pk)
    return found if any(each.likeness >= TELLING for each in of_others) else []


def seen(found: list[Similar]) -> str:
    return ",".join(str(each.post.pk) for each in found)
