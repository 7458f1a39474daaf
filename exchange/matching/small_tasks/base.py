"""What a small task is, and how to add one.

A small task is one file in this folder with a class, one line in `SMALL_TASKS` of `__init__.py`, and a template of its
own, `templates/matching/small/<slug>.html`. It asks for one tap or one sentence: `find` looks for the post it is about,
in one query, and `do` takes what was sent, through the same journeys as the post's own page, and raises Refused with
the reason.
"""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from exchange.languages.codes import LANGUAGES
from exchange.matching.models import Decline
from exchange.posts.models import NaturalnessVote, Post

LATELY = timedelta(days=30)
LOOKED_AT = 12  # posts among which one of the right length is looked for
LONGEST = 100  # characters of a sentence that is done in ten seconds


@dataclass(frozen=True)
class Task:
    how: "SmallTask"
    post: Post
    sentence: str
    place: int = 0

    @property
    def template(self) -> str:
        return f"matching/small/{self.how.slug}.html"

    @property
    def verdicts(self) -> list[tuple[str, str]]:
        return NaturalnessVote.Verdict.choices


class SmallTask:
    slug: str

    def find(self, reader) -> Task | None:
        raise NotImplementedError

    def again(self, post: Post) -> Task | None:
        """The same task once more, for one whose answer was refused; None where it is no task any more."""
        raise NotImplementedError

    def do(self, by, post: Post, said) -> None:
        """Take what was sent. Raises Refused."""
        raise NotImplementedError


def posts_for(reader) -> QuerySet[Post]:
    """Of others, shown and open, of the last weeks, and not declined."""
    declined = Decline.objects.filter(post=OuterRef("pk"), member=reader)
    lately = Post.objects.shown().filter(locked_at=None, created_at__gt=timezone.now() - LATELY)
    return lately.exclude(author=reader.pk).filter(~Exists(declined)).select_related("author", "help_request")


def helps(reader) -> list[str]:
    return [language for language in LANGUAGES if reader.helps_with(language)]
