"""Who could help with a language now: read once for all questions that are due, not once a question."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.utils.module_loading import import_string

from accounts.models import LanguageSkill, Restriction, User
from exchange.matching import fit
from exchange.matching.models import Greeter, Helping, Offer
from exchange.matching.policy import Circle, Helper
from exchange.posts.models import Comment, Correction, Post

HERE = timedelta(days=14)
"""Who was not here for so long is not asked."""
MOST = 3_000
"""Of a language, those who were here last: a tick should be short."""
DAY, WEEK = timedelta(days=1), timedelta(days=7)
JUST_NOW = timedelta(minutes=15)
DAYTIME, DAYTIME_OF_MINORS = (8, 23), (8, 21)
SETTLED = 3
"""Answers after which a helper is not new any more."""


@dataclass
class Able:
    """A member who could help, and what is the same for every question."""

    member: User
    is_awake: bool
    idle: timedelta
    allows: int
    asked_today: int
    asked_lately: int
    is_new: bool
    is_greeter: bool
    is_native: bool
    brings: fit.Brings

    @property
    def circle(self) -> Circle:
        return Circle.NEAR if self.is_native else Circle.WIDE

    def circles(self) -> list[Circle]:
        """A greeter stands in two."""
        return [self.circle, Circle.GREETER] if self.is_greeter else [self.circle]


class Pool:
    def __init__(self, language: str, now: datetime) -> None:
        self.language = language
        self.now = now
        members = list(self.candidates())
        pks = [member.pk for member in members]
        asked = Offer.objects.filter(helper__in=pks).counted(now - DAY, now - WEEK)
        known = settled(pks)
        greeters = set(Greeter.objects.on_duty().filter(member__in=pks).values_list("member", flat=True))
        topics = interests(pks)
        self.able = {
            member.pk: Able(
                member=member,
                is_awake=is_awake(member, now),
                idle=now - member.presence.at,
                allows=allowance(member),
                asked_today=asked.get(member.pk, (0, 0))[0],
                asked_lately=asked.get(member.pk, (0, 0))[1],
                is_new=member.pk not in known,
                is_greeter=member.pk in greeters and not member.is_protected,
                is_native=member.is_native_in(language),
                brings=brings(member, language, topics),
            )
            for member in members
        }

    def candidates(self):
        skills = LanguageSkill.objects.filter(language=self.language, helps=True).values("user")
        return (
            User.objects.present()
            .filter(pk__in=skills, presence__at__gt=self.now - HERE)
            .exclude(pk__in=Restriction.objects.in_force(self.now).on("comment").values("user"))
            .exclude(helping__allows=0)
            .select_related("presence", "helping")
            .order_by("-presence__at")[:MOST]
        )

    def helpers(self, post: Post, apart: set[int]) -> list[Helper]:
        """Each as they stand to this question. Those kept apart from its asker are not among them."""
        wanted = wanted_of(post)
        return [
            helper
            for able in self.able.values()
            if self.may_meet(able, post.author, apart) and fit.can_answer(wanted, able.brings)
            for helper in self.standing(able, wanted)
        ]

    def may_meet(self, able: Able, asker: User, apart: set[int]) -> bool:
        """Grown-ups nobody knows yet are not sent to minors."""
        if able.member.pk == asker.pk or able.member.pk in apart:
            return False
        return not (asker.is_protected and able.is_new and not able.member.is_protected)

    def standing(self, able: Able, wanted: fit.Wanted) -> list[Helper]:
        how_well = fit.fit(wanted, able.brings)
        return [
            Helper(
                key=able.member.pk,
                circle=circle,
                is_awake=able.is_awake,
                idle=able.idle,
                allows=able.allows,
                asked_today=able.asked_today,
                asked_lately=able.asked_lately,
                is_new=able.is_new,
                fit=how_well,
            )
            for circle in able.circles()
        ]

    def asked(self, members: Collection[int]) -> None:
        """They were asked just now: the next question of this tick knows."""
        for pk in self.able.keys() & set(members):
            self.able[pk].asked_today += 1
            self.able[pk].asked_lately += 1


def is_awake(member: User, now: datetime) -> bool:
    """Their quiet hours say; for who set none, the clock on their wall, unless they are here anyway."""
    hour = now.astimezone(member.tzinfo).hour
    if member.is_quiet_at(now) or (member.is_protected and not within(hour, DAYTIME_OF_MINORS)):
        return False
    has_hours = member.quiet_from is not None and member.quiet_until is not None
    return has_hours or now - member.presence.at < JUST_NOW or within(hour, DAYTIME)


def within(hour: int, hours: tuple[int, int]) -> bool:
    return hours[0] <= hour < hours[1]


def allowance(member: User) -> int:
    helping = getattr(member, "helping", None)
    return helping.allows if helping else Helping.ALLOWS


def settled(pks: list[int]) -> set[int]:
    """Those who answered a few times already."""
    found: dict[int, int] = defaultdict(int)
    for model in (Comment.objects.filter(kind=Comment.Kind.ANSWER), Correction.objects.all()):
        for author in model.shown().filter(author__in=pks).values_list("author", flat=True):
            found[author] += 1
    return {pk for pk, times in found.items() if times >= SETTLED}


def brings(member: User, language: str, topics: dict[int, set[int]]) -> fit.Brings:
    knows = {skill["language"] for skill in member.languages if skill["helps"] or skill["learning"] or skill["reads"]}
    return fit.Brings(member.region_for(language), frozenset(knows), frozenset(topics.get(member.pk, ())))


def wanted_of(post: Post) -> fit.Wanted:
    """Counts on topics that were prefetched."""
    request = post.request
    return fit.Wanted(
        written=post.expressions_language,
        answer_in=request.answer_in,
        topics=frozenset(topic.pk for topic in post.topics.all()),
        asker_level=post.author.skill(request.target_language).get("level", ""),
    )


def interests(pks: list[int]) -> dict[int, set[int]]:
    """Topics by member, from the room that keeps them."""
    return import_string(settings.INTERESTS_OF)(pks) if settings.INTERESTS_OF else {}


def kept_apart(askers: set[int]) -> dict[int, set[int]]:
    """By asker, the members who are never brought together with them, from the rooms that know."""
    apart: dict[int, set[int]] = defaultdict(set)
    for path in settings.KEPT_APART:
        for one, other in import_string(path)(askers):
            apart[one].add(other)
            apart[other].add(one)
    return apart
