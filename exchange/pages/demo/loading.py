"""Fills an empty site with the demo members and all they said, in one transaction."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from exchange.matching import presence
from exchange.pages.demo import reading
from exchange.pages.demo.backdating import backdate, read_inboxes
from exchange.pages.demo.conversations import Telling
from exchange.pages.demo.people import appoint_moderator, join
from exchange.posts import limits
from exchange.posts.models import Post, Topic
from exchange.reading import saving


class NotEmpty(Exception):  # noqa: N818  (a reason, not an accident)
    """There are members already: what people wrote is never mixed with what we made up."""


@transaction.atomic
def fill(posts: list[dict] | None = None, seen=iter) -> int:
    """Publish `posts`, or all; how many there were. `seen` wraps the posts as they go, to show progress.

    Raises NotEmpty.
    """
    if User.objects.exists():
        raise NotEmpty
    posts = reading.posts() if posts is None else posts
    now = timezone.now()
    people = join(reading.members(), now)
    appoint_moderator(now)
    with limits.unlimited(), saving.later():
        for _post in tell(seen(posts), people, now):
            pass
    backdate(now)
    read_inboxes(now)
    presence.came([person.pk for person in people.values()], now)  # or the help ladder would find nobody about
    return len(posts)


def tell(posts: Iterable[dict], people: dict[str, User], now: datetime) -> Iterator[Post]:
    topics = {topic.slug: topic for topic in Topic.objects.all()}
    for post in posts:
        yield Telling(post, people, topics, now).tell()
