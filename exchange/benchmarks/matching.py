"""Ways of bringing questions to those who can answer, side by side on the same people, visits and questions."""

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count

from exchange.benchmarks.crowd import Person, Question, Visit, World, world
from exchange.benchmarks.report import Figure, Section, at_least, at_most
from exchange.matching import desk, policy
from exchange.matching.ladder import STEPS

PAGE = 24
"""Questions on a page of the list; nobody in the model turns it."""
TAKES = 0.35
"""How likely somebody takes the question they look at, rather than the next."""
SCENES = {"1:1": {}, "5:1": {"ratio": 5}, "20:1": {"ratio": 20}, "wave ×50": {"wave": True}}
DELAY = timedelta(minutes=12)


@dataclass
class Open:
    """A question while it waits."""

    question: Question
    step: int = 0
    due_at: datetime | None = None
    asked: dict[int, datetime] = field(default_factory=dict)
    answered_at: datetime | None = None


class Replay:
    """One way of matching meets a world. A subclass says in which order a helper sees what is open."""

    name = ""

    def __init__(self, scene: World) -> None:
        self.world = scene
        self.all: dict[int, Open] = {}
        self.open: dict[str, dict[int, Open]] = defaultdict(dict)
        self.answers: dict[int, int] = defaultdict(int)
        self.asks: dict[tuple[int, int], int] = defaultdict(int)
        self.wasted = 0
        self._events: list[tuple[datetime, int, Callable[[datetime], None]]] = []
        self._order = count()

    def run(self) -> "Replay":
        for question in self.world.questions:
            self.at(question.at, lambda now, question=question: self.asked(question, now))
        for visit in self.world.visits:
            self.at(visit.at, lambda now, visit=visit: self.visited(visit, now))
        while self._events and self._events[0][0] < self.world.end:
            moment, _, happen = heapq.heappop(self._events)
            happen(moment)
        return self

    def at(self, moment: datetime, happen: Callable[[datetime], None]) -> None:
        heapq.heappush(self._events, (moment, next(self._order), happen))

    def asked(self, question: Question, now: datetime) -> None:
        self.all[question.key] = self.open[question.language][question.key] = Open(question, due_at=now)

    def visited(self, visit: Visit, now: datetime) -> None:
        """Down the list from its top, until the time for answers is used up."""
        self.look(visit.person, visit.answers, now)

    def look(self, who: Person, answers: int, now: datetime) -> None:
        free = now
        for place, waiting in enumerate(self.seen_by(who, now)[:PAGE]):
            if not answers:
                return
            if policy.luck(waiting.question.key * 64 + place, who.key) < TAKES:
                free, answers = self.answer(waiting, who, free), answers - 1

    def answer(self, waiting: Open, who: Person, begun: datetime) -> datetime:
        done = begun + timedelta(minutes=who.minutes)
        self.at(done, lambda now: self.answered(waiting, who, now))
        return done

    def answered(self, waiting: Open, who: Person, now: datetime) -> None:
        self.answers[who.key] += 1
        if waiting.answered_at:
            self.wasted += 1
            return
        waiting.answered_at = now
        self.open[waiting.question.language].pop(waiting.question.key)

    def seen_by(self, who: Person, now: datetime) -> list[Open]:
        raise NotImplementedError


class NewestFirst(Replay):
    name = "newest first"

    def seen_by(self, who: Person, now: datetime) -> list[Open]:
        return list(reversed(self.open[who.language].values()))


class OldestFirst(Replay):
    name = "oldest first"

    def seen_by(self, who: Person, now: datetime) -> list[Open]:
        return list(self.open[who.language].values())


class Ladder(Replay):
    """The site's own: offers to a few who are awake, climbing while nobody answers, and the desk's order."""

    name = "help ladder"

    def __init__(self, scene: World) -> None:
        super().__init__(scene)
        self.helpers: dict[str, list[Person]] = defaultdict(list)
        self.here: dict[int, datetime] = {}
        self.being_answered: dict[int, datetime] = {}
        for who in scene.people:
            self.helpers[who.language].append(who)

    def asked(self, question: Question, now: datetime) -> None:
        super().asked(question, now)
        self.climb(self.all[question.key], now)

    def climb(self, waiting: Open, now: datetime) -> None:
        if waiting.answered_at:
            return
        able = [who for who in self.helpers[waiting.question.language] if self.may_come(who, now)]
        decision = policy.decide(
            policy.Waiting(waiting.question.key, waiting.step, waiting.due_at, asked=frozenset(waiting.asked)),
            [self.as_helper(who, now) for who in able],
            STEPS,
            now,
        )
        waiting.step, waiting.due_at = decision.step, decision.due_at
        by_key = {who.key: who for who in able}
        for key in decision.ask:
            self.offer(waiting, by_key[key], now)
        if decision.due_at:
            self.at(decision.due_at, lambda moment: self.climb(waiting, moment))

    def may_come(self, who: Person, now: datetime) -> bool:
        """The site, too, looks only at those who were here in the last two weeks and have an offer to spare."""
        return who.key in self.here and self.asks[who.key, now.toordinal()] < 3

    def as_helper(self, who: Person, now: datetime) -> policy.Helper:
        return policy.Helper(
            who.key,
            policy.Circle.NEAR if who.is_native else policy.Circle.WIDE,
            who.is_awake(now),
            now - self.here[who.key],
            asked_today=self.asks[who.key, now.toordinal()],
            asked_lately=sum(self.asks[who.key, now.toordinal() - days] for days in range(7)),
        )

    def offer(self, waiting: Open, who: Person, now: datetime) -> None:
        waiting.asked[who.key] = now
        self.asks[who.key, now.toordinal()] += 1
        if policy.luck(-waiting.question.key - 1, who.key) < who.reliability and who.is_awake(now):
            late = DELAY * (1 / policy.luck(waiting.question.key + 10**9, who.key) - 1)  # a long tail, median DELAY
            self.at(now + late, lambda moment: self.came(waiting, who, moment))

    def came(self, waiting: Open, who: Person, now: datetime) -> None:
        self.here[who.key] = now
        if not waiting.answered_at and not self.is_being_answered(waiting, now):
            self.answer(waiting, who, now)
        else:
            self.look(who, 1, now)

    def answer(self, waiting: Open, who: Person, begun: datetime) -> datetime:
        done = super().answer(waiting, who, begun)
        self.being_answered[waiting.question.key] = done
        return done

    def is_being_answered(self, waiting: Open, now: datetime) -> bool:
        return self.being_answered.get(waiting.question.key, now) > now

    def visited(self, visit: Visit, now: datetime) -> None:
        self.here[visit.person.key] = now
        super().visited(visit, now)

    def seen_by(self, who: Person, now: datetime) -> list[Open]:
        """What somebody is writing an answer to says so, and is left to them."""
        free = [waiting for waiting in self.open[who.language].values() if not self.is_being_answered(waiting, now)]
        return sorted(free, key=lambda waiting: self.place(waiting, who, now))

    def place(self, waiting: Open, who: Person, now: datetime) -> tuple:
        return desk.place(
            now - waiting.question.at,
            offered_to_me=who.key in waiting.asked,
            being_answered=False,
        )


WAYS = (NewestFirst, OldestFirst, Ladder)


@dataclass(frozen=True)
class Outcome:
    hour: float
    day: float
    median: float
    p95: float
    asks_mean: float
    asks_p99: float
    gini: float

    def __str__(self) -> str:
        waits = " ".join(f"{in_words(wait):>6}" for wait in (self.median, self.p95))
        return f"{self.hour:5.1%} {self.day:6.1%} {waits}  {self.asks_mean:4.2f} {self.asks_p99:2.0f}  {self.gini:.2f}"


def outcome(replay: Replay) -> Outcome:
    measured = [replay.all[question.key] for question in replay.world.measured]
    waits = sorted(wait_of(waiting, replay.world.end) for waiting in measured)
    days = {day for _, day in replay.asks}
    asks = sorted(replay.asks[who.key, day] for who in replay.world.people for day in days) or [0]
    return Outcome(
        hour=sum(wait <= 1 for wait in waits) / len(waits),
        day=sum(wait <= 24 for wait in waits) / len(waits),
        median=waits[len(waits) // 2],
        p95=waits[int(len(waits) * 0.95)],
        asks_mean=sum(asks) / len(asks),
        asks_p99=asks[int(len(asks) * 0.99)],
        gini=gini([replay.answers[who.key] for who in replay.world.people]),
    )


def wait_of(waiting: Open, end: datetime) -> float:
    """Hours; infinite for one that was not answered."""
    return (waiting.answered_at - waiting.question.at) / timedelta(hours=1) if waiting.answered_at else float("inf")


def in_words(hours: float) -> str:
    if hours == float("inf"):
        return "never"
    return f"{hours * 60:.0f} min" if hours < 2 else f"{hours:.1f} h"


def gini(loads: Iterable[int]) -> float:
    """0 where all do the same, 1 where one does all."""
    loads = sorted(loads)
    total, size = sum(loads), len(loads)
    ranked = sum(place * load for place, load in enumerate(loads, 1))
    return 2 * ranked / (size * total) - (size + 1) / size if total else 0.0


def measure() -> Iterator[Figure]:
    yield Figure("", "in 1 h  24 h  median    p95  asks p99 Gini")
    for name, scene in SCENES.items():
        built = world(seed=2025, **scene)
        found = {way: outcome(way(built).run()) for way in WAYS}
        for way, result in found.items():
            yield Figure(f"{name}, {way.name}, {len(built.measured)} questions", str(result))
        ours, others = found[Ladder], [found[NewestFirst], found[OldestFirst]]
        if name == "1:1":
            yield at_least("1:1, share answered in 24 h", ours.day, 0.98)
            yield at_most("1:1, median wait, times that of newest first", ours.median / others[0].median, 0.5)
        else:
            yield at_least(f"{name}, share answered in 24 h", ours.day, max(other.day for other in others), "{:.3f}")


SECTIONS = (Section("matching", "Who is asked, and when it is answered", measure),)
