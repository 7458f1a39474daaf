"""Which posts a page of the feed is made of. Each tab is one question to the posts."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Exists, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from exchange.posts.models import Post
from exchange.social.models import TopicInterest


@dataclass(frozen=True)
class Tab:
    """A way to look at the feed: its address `?show=<slug>`, its name, and what it keeps of all visible posts."""

    slug: str
    label: str
    keep: Callable[[QuerySet, object], QuerySet]
    members_only: bool = False


def everything(posts: QuerySet, reader) -> QuerySet:
    return posts


def about(language: str) -> Callable[[QuerySet, object], QuerySet]:
    return lambda posts, reader: posts.questions().in_language(language)


def notes(posts: QuerySet, reader) -> QuerySet:
    return posts.notes()


def interesting(posts: QuerySet, reader) -> QuerySet:
    """Of the topics the reader chose; all, as long as they chose none."""
    chosen = TopicInterest.objects.filter(member=reader.pk).values("topic")
    of_topics = Post.topics.through.objects.filter(topic__in=chosen).values("post")
    return posts.filter(Q(pk__in=of_topics) | ~Exists(chosen)) if reader.pk else posts


def mine(posts: QuerySet, reader) -> QuerySet:
    return posts.filter(author=reader.pk) if reader.pk else posts.none()


TABS = (
    Tab("for-you", _("For you"), interesting, members_only=True),
    Tab("newest", _("Newest"), everything),
    Tab("zh", _("About Chinese"), about("zh")),
    Tab("en", _("About English"), about("en")),
    Tab("notes", _("Notes"), notes),
    Tab("mine", _("My posts"), mine, members_only=True),
)


def tabs_for(reader) -> list[Tab]:
    return [tab for tab in TABS if reader.pk or not tab.members_only]


def tab(slug: str, reader) -> Tab:
    """The reader's first for a slug that is none."""
    tabs = tabs_for(reader)
    return next((tab for tab in tabs if tab.slug == slug), tabs[0])
