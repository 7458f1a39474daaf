"""What is being written survives: kept as one types, and across signing up.

A member's draft is a row; a visitor's is in their session, which signing up carries over. Reading one writes nothing.
"""

from exchange.posts.models import Draft

SESSION_KEY = "unsent"
MOST_PLACES = 10  # a visitor's session holds no more unsent forms than this
LONGEST_FIELD = 25_000  # characters; somewhat over what may be published, so that a text too long is not cut
SKIPPED = {"csrfmiddlewaretoken", "submission", "next"}


def keep(request, place: str, typed: dict[str, list[str]]) -> None:
    """Keep what was typed into the form at `place`; `typed` is a QueryDict's lists."""
    fields = {name: [value[:LONGEST_FIELD] for value in typed[name]] for name in typed if name not in SKIPPED}
    if request.user.is_authenticated:
        Draft.objects.update_or_create(author=request.user, place=place, defaults={"fields": fields})
        return
    unsent = request.session.get(SESSION_KEY, {})
    unsent.pop(place, None)
    request.session[SESSION_KEY] = dict([*unsent.items(), (place, fields)][-MOST_PLACES:])


def recall(request, place: str) -> dict[str, list[str]]:
    """What was kept for `place`, the session's first: it is what they wrote just before signing up."""
    unsent = request.session.get(SESSION_KEY, {})
    if place in unsent:
        return unsent[place]
    if request.user.is_authenticated and (draft := Draft.objects.filter(author=request.user, place=place).first()):
        return draft.fields
    return {}


def forget(request, place: str) -> None:
    """After publishing, or when the writer throws it away."""
    unsent = request.session.get(SESSION_KEY, {})
    if unsent.pop(place, None) is not None:
        request.session[SESSION_KEY] = unsent
    if request.user.is_authenticated:
        Draft.objects.filter(author=request.user, place=place).delete()
