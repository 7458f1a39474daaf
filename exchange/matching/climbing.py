"""Taking the steps of the help ladder that are due: the pure policy decides, and this writes it down.

One run at a time: it holds the ladder's rungs while it works, so that two workers never ask twice, nor anybody more
often than they allow.
"""

from collections import defaultdict
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from exchange.matching import minutes, policy, signals
from exchange.matching.models import Climb, Decline, Offer, Rung
from exchange.matching.policy import Reach
from exchange.matching.pool import Pool, kept_apart
from exchange.posts.models import Post

AT_ONCE = 300
"""A run should be short; the next one, a minute later, takes the rest."""


def climb(now: datetime | None = None, only: int | None = None) -> int:
    """Take what is due, or only the question `only`; how many were due. Safe to run at any time and again."""
    now = now or timezone.now()
    due = Climb.objects.due(now)
    due = due.filter(post=only) if only else due
    return Run(now).take(due) if due.exists() else 0


class Run:
    def __init__(self, now: datetime) -> None:
        self.now = now
        self.pools: dict[str, Pool] = {}

    @transaction.atomic
    def take(self, due) -> int:
        list(Rung.objects.select_for_update().values_list("pk"))
        self.steps = Rung.objects.steps()
        climbs = list(
            due.select_related("post__author", "post__help_request")
            .prefetch_related("post__topics")
            .order_by("due_at", "pk")[:AT_ONCE]
        )
        waiting = self.still_waiting(climbs)
        self.asked = asked_before(waiting)
        self.apart = kept_apart({climb.post.author_id for climb in waiting})
        for climb in waiting:
            self.step(climb)
        return len(climbs)

    def still_waiting(self, climbs: list[Climb]) -> list[Climb]:
        """The others end here: answered, taken back, hidden or closed, whatever was told."""
        posts = [climb.post_id for climb in climbs]
        awaiting = set(Post.objects.shown().awaiting_answer().filter(pk__in=posts).values_list("pk", flat=True))
        Climb.objects.filter(post__in=set(posts) - awaiting).end()
        return [climb for climb in climbs if climb.post_id in awaiting]

    def step(self, climb: Climb) -> None:
        post = climb.post
        pool = self.pool(post.about_language)
        waiting = policy.Waiting(
            key=post.pk,
            step=min(climb.step, len(self.steps)),  # moderators may have made the ladder shorter
            due_at=climb.due_at,
            is_easy=minutes.is_easy(post),
            asked=frozenset(self.asked[post.pk]),
        )
        decision = policy.decide(waiting, pool.helpers(post, self.apart[post.author_id]), self.steps, self.now)
        self.write(climb, decision)
        for each in self.pools.values():  # who helps with both languages has one share, not two
            each.asked(decision.ask)

    def write(self, climb: Climb, decision: policy.Decision) -> None:
        climb.step, climb.due_at = decision.step, decision.due_at
        climb.reach = decision.reach or climb.reach
        climb.save(update_fields=["step", "due_at", "reach"])
        if decision.reach is None:
            return
        for offer in self.offer(climb, decision):
            signals.offered.send(Offer, offer=offer)
        signals.climbed.send(Climb, climb=climb, reach=decision.reach)
        if decision.reach == Reach.BOARD:
            signals.reached_board.send(Climb, climb=climb)

    def offer(self, climb: Climb, decision: policy.Decision) -> list[Offer]:
        able = self.pool(climb.post.about_language).able
        offers = [
            Offer(
                post=climb.post,
                helper=able[helper].member,
                step=decision.step,
                reach=decision.reach,
                asked_at=self.now,
            )
            for helper in dict.fromkeys(decision.ask)
        ]
        return Offer.objects.bulk_create(offers)

    def pool(self, language: str) -> Pool:
        if language not in self.pools:
            self.pools[language] = Pool(language, self.now)
        return self.pools[language]


def asked_before(climbs: list[Climb]) -> dict[int, set[int]]:
    """By question: who was asked, and who said not to be."""
    posts = [climb.post_id for climb in climbs]
    asked: dict[int, set[int]] = defaultdict(set)
    for post, helper in Offer.objects.filter(post__in=posts).values_list("post", "helper"):
        asked[post].add(helper)
    for post, member in Decline.objects.filter(post__in=posts).values_list("post", "member"):
        asked[post].add(member)
    return asked
