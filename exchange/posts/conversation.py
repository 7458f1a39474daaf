"""A post and everything said under it, gathered in a handful of queries however long the thread.

Six for a visitor: the post, its topics, comments, corrections, translations, and natives' votes by region. What the
reader did themselves (thanked, voted) comes along in the same queries.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from django.db.models import CharField, Count, Exists, OuterRef, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from accounts.countries import region_name
from exchange.posts.models import Comment, Correction, NaturalnessVote, Post, Thanks, Translation, TranslationVote
from exchange.posts.models.post import count_of
from exchange.posts.translating import best_first


@dataclass
class Beside:
    """What stands with a post or a comment: its translations, best first, and the corrections of its sentences."""

    translations: list[Translation] = field(default_factory=list)
    corrections: list[Correction] = field(default_factory=list)

    @property
    def translation(self) -> Translation | None:
        return self.translations[0] if self.translations else None


@dataclass
class Entry:
    """One voice under the post: a comment with its replies, or a member's corrections of the post."""

    comment: Comment | None = None
    corrections: list[Correction] = field(default_factory=list)
    replies: list[Comment] = field(default_factory=list)
    is_accepted: bool = False

    @property
    def first(self) -> Comment | Correction:
        return self.comment or self.corrections[0]

    @property
    def thanks_count(self) -> int:
        return sum(thing.thanks_count for thing in ([self.comment] if self.comment else self.corrections))


@dataclass(frozen=True)
class Tally:
    """Natives' votes: how many for each verdict, in all and by region."""

    counts: dict[str, int]
    regions: dict[str, dict[str, int]]

    @property
    def total(self) -> int:
        return sum(self.counts.values())

    def rows(self) -> list[tuple[str, str, int, int]]:
        """Verdict, its label, votes, and their share in per cent."""
        counted = [(verdict, self.counts.get(verdict, 0)) for verdict in NaturalnessVote.Verdict]
        return [(verdict.value, verdict.label, n, round(100 * n / (self.total or 1))) for verdict, n in counted]

    def by_region(self) -> list[tuple[str, str]]:
        """Region and its votes in words, the region with most votes first: `US`, `United States: natural 3, odd 1`."""
        return sorted(
            ((region, spoken(region, votes)) for region, votes in self.regions.items()),
            key=lambda row: -sum(self.regions[row[0]].values()),
        )


def spoken(region: str, votes: dict[str, int]) -> str:
    name = region_name(region, get_language() or "en") if region else _("elsewhere")
    counted = [f"{verdict.label} {votes[verdict]}" for verdict in NaturalnessVote.Verdict if verdict in votes]
    return _("%(region)s: %(votes)s") % {"region": name, "votes": _(", ").join(counted)}


class Conversation:
    """Everything the page of a post shows to `reader`, who may be anonymous."""

    def __init__(self, post: Post, reader) -> None:
        self.post = post
        self.reader = reader

    @classmethod
    def of(cls, pk: int, reader) -> "Conversation":
        """Raises Post.DoesNotExist for what this reader may not see."""
        posts = Post.objects.visible_to(reader).select_related(
            "author", "help_request", "acceptance__comment", "acceptance__correction", "cover", "grew_from"
        )
        marked = posts.annotate(
            thanks_count=count_of("Thanks"),
            my_thanks=mine(Thanks, reader, "post"),
            my_verdict=my_verdict(reader, "post"),
        )
        return cls(marked.get(pk=pk), reader)

    @cached_property
    def topics(self) -> list:
        return list(self.post.topics.all())

    @cached_property
    def comments(self) -> list[Comment]:
        comments = self.post.comments.visible_to(self.reader).select_related("author")
        return link_to(
            self.post,
            comments.annotate(
                thanks_count=number_of(Thanks, "comment"),
                natural_count=number_of(NaturalnessVote, "comment", verdict=NaturalnessVote.Verdict.NATURAL),
                my_thanks=mine(Thanks, self.reader, "comment"),
                my_verdict=my_verdict(self.reader, "comment"),
            ).order_by("created_at", "pk"),
        )

    @cached_property
    def corrections(self) -> list[Correction]:
        corrections = self.post.corrections.shown().select_related("author", "revision")
        return link_to(
            self.post,
            corrections.annotate(
                thanks_count=number_of(Thanks, "correction"),
                my_thanks=mine(Thanks, self.reader, "correction"),
            ).order_by("place", "created_at", "pk"),
        )

    @cached_property
    def beside(self) -> dict[int | None, Beside]:
        """Translations and corrections by the comment they belong to; None is the post."""
        found: dict[int | None, Beside] = defaultdict(Beside)
        translations = best_first(self.post.translations.select_related("author")).annotate(
            my_vote=mine(TranslationVote, self.reader, "translation")
        )
        for translation in link_to(self.post, translations):
            found[translation.comment_id].translations.append(translation)
        for correction in self.corrections:
            found[correction.comment_id].corrections.append(correction)
        for comment in self.comments:
            comment.beside = found[comment.pk]
        self.post.beside = found[None]
        return found

    @cached_property
    def entries(self) -> list[Entry]:
        """Best first: what the asker accepted, then what was thanked for most, then what came first."""
        beside = self.beside
        threads = {comment.pk: Entry(comment=comment) for comment in self.comments if comment.parent_id is None}
        for comment in self.comments:
            if comment.parent_id in threads:
                threads[comment.parent_id].replies.append(comment)
        entries = [*threads.values(), *by_author(beside[None].corrections)]
        for entry in entries:
            entry.is_accepted = self.is_accepted(entry)
        return sorted(entries, key=lambda entry: (not entry.is_accepted, -entry.thanks_count, entry.first.created_at))

    def is_accepted(self, entry: Entry) -> bool:
        if not self.post.is_answered:
            return False
        acceptance = self.post.acceptance
        if entry.comment:
            return entry.comment.pk == acceptance.comment_id
        return acceptance.correction_id in {correction.pk for correction in entry.corrections}

    @cached_property
    def tally(self) -> Tally:
        rows = self.post.naturalness_votes.values_list("verdict", "region").annotate(n=Count("pk")).order_by()
        counts: dict[str, int] = defaultdict(int)
        regions: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        for verdict, region, n in rows:
            counts[verdict] += n
            regions[region][verdict] += n
        return Tally(dict(counts), {region: dict(votes) for region, votes in regions.items()})

    @property
    def answer_count(self) -> int:
        return sum(1 for entry in self.entries if not entry.comment or entry.comment.kind == Comment.Kind.ANSWER)

    @property
    def first_answer_at(self):
        others = [entry.first.created_at for entry in self.entries if entry.first.author_id != self.post.author_id]
        return min(others, default=None)


def by_author(corrections: Iterable[Correction]) -> list[Entry]:
    """One voice a member, in the order they first spoke; a member's own corrections in reading order."""
    voices: dict[int, Entry] = {}
    for correction in corrections:
        voices.setdefault(correction.author_id, Entry()).corrections.append(correction)
    return list(voices.values())


def link_to(post: Post, written: Iterable) -> list:
    """Hand each its post, so that asking for it costs no query."""
    things = list(written)
    for thing in things:
        thing.post = post
    return things


def number_of(model, name: str, **where) -> Coalesce:
    rows = model.objects.filter(**{name: OuterRef("pk")}, **where).order_by()
    return Coalesce(Subquery(rows.values(name).annotate(n=Count("pk")).values("n")), 0)


def mine(model, reader, name: str):
    """Whether `reader` made a mark of this kind."""
    if not reader.pk:
        return Value(False)
    return Exists(model.objects.filter(by=reader, **{name: OuterRef("pk")}))


def my_verdict(reader, name: str):
    if not reader.pk:
        return Value("", CharField())
    own = NaturalnessVote.objects.filter(by=reader, **{name: OuterRef("pk")})
    return Coalesce(Subquery(own.values("verdict")), Value(""), output_field=CharField())
