"""The kinds of help request, in the order people are offered them."""

from .base import Answering, Kind
from .correct_writing import CORRECT_WRITING
from .culture import CULTURE
from .difference import DIFFERENCE
from .examples import EXAMPLES
from .homework import HOMEWORK
from .meaning import MEANING
from .name_me import NAME_ME
from .natural import NATURAL
from .pronounce import PRONOUNCE
from .say_it import SAY_IT

KINDS: tuple[Kind, ...] = (
    SAY_IT,
    MEANING,
    DIFFERENCE,
    NATURAL,
    PRONOUNCE,
    CORRECT_WRITING,
    EXAMPLES,
    CULTURE,
    NAME_ME,
    HOMEWORK,
)


def by_slug(slug: str) -> Kind:
    """Raises KeyError for a slug that is no kind."""
    return _BY_SLUG[slug]


_BY_SLUG = {kind.slug: kind for kind in KINDS}

__all__ = ["KINDS", "Answering", "Kind", "by_slug"]
