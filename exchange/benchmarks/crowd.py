"""A seeded model of two sides of the world asking and helping each other, for replaying ways of matching on it.

What is assumed, and where from:

- A day has a rhythm: few people are about at 4 in the morning and most in the evening of their own clock, as in edits
  of Wikipedia (Yasseri, Sumi and Kertész, "Circadian Patterns of Wikipedia Editorial Activity", PLoS ONE 7(1), 2012).
- Few people do much of the work: visits a day and reliability differ from helper to helper, with a long tail
  (Panciera, Halfaker and Terveen, "Wikipedians are born, not made", GROUP 2009).
- Who looks at a list takes from its top; attention falls with the place (Joachims et al., SIGIR 2005). While somebody
  is writing an answer, the lists of old still show the question as unanswered, so that two may answer the same.
- Who is asked, and is awake, comes with the probability of their reliability, in a median of 12 minutes: of the
  questions in Aardvark 57 % had an answer in 10 minutes (Horowitz and Kamvar, WWW 2010).
- In a wave the questions multiply and the helpers do not.

The same arrivals, visits and people meet every way of matching: what comes by chance is drawn beforehand, or from a
hash of who and what, and never from what a policy did before.
"""

import math
import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

BEGIN = datetime(2025, 1, 13, tzinfo=UTC)
DAYS = 9
RHYTHM = (3, 2, 1, 1, 1, 2, 4, 7, 9, 9, 9, 9, 10, 10, 9, 9, 9, 9, 10, 12, 13, 13, 11, 6)
"""Visits by the hour of one's own day, relative to each other."""
HELPERS = 240
"""On each side."""
QUESTIONS_A_DAY = 30
"""Of each side where the sides are even: one in eight members asks."""
WAVE = (timedelta(days=4), timedelta(days=6), 50)


@dataclass(frozen=True, slots=True)
class Person:
    """A helper. `visits` a day on the average; `reliability` is the share of offers they come for when awake."""

    key: int
    language: str
    offset: timedelta
    visits: float
    reliability: float
    minutes: float
    is_native: bool

    def hour(self, moment: datetime) -> int:
        return (moment + self.offset).hour

    def is_awake(self, moment: datetime) -> bool:
        return 8 <= self.hour(moment) < 23


@dataclass(frozen=True, slots=True)
class Visit:
    """A helper comes by, with time for so many answers."""

    at: datetime
    person: Person
    answers: int


@dataclass(frozen=True, slots=True)
class Question:
    key: int
    language: str
    at: datetime


@dataclass(frozen=True)
class World:
    people: tuple[Person, ...]
    visits: tuple[Visit, ...]
    questions: tuple[Question, ...]
    seed: int

    @property
    def end(self) -> datetime:
        return BEGIN + timedelta(days=DAYS)

    @property
    def measured(self) -> list[Question]:
        """Those asked after two days, when queues have formed, and a day or more before the end."""
        first, last = BEGIN + timedelta(days=2), self.end - timedelta(days=1)
        return [question for question in self.questions if first <= question.at < last]


SIDES = (("en", timedelta(hours=-5)), ("zh", timedelta(hours=8)))
"""Who helps with a language lives mostly there; who asks about it lives on the other side."""
ELSEWHERE = (0.2, tuple(timedelta(hours=hours) for hours in (-8, 0, 1, 8, 10)))
"""One helper in five lives in another part of the world: Britain, Australia, the other side itself."""


def world(seed: int, ratio: int = 1, wave: bool = False) -> World:
    """`ratio` askers of one side to one of the other: the larger asks about English. Helpers are as many on both."""
    dice = random.Random(seed)  # noqa: S311  # a simulation, no secret
    people = tuple(person(dice, number, *SIDES[number % 2]) for number in range(2 * HELPERS))
    visits = sorted((visit for who in people for visit in visits_of(dice, who)), key=lambda visit: visit.at)
    asked = []
    for (language, _), (_, home), times in zip(SIDES, reversed(SIDES), (ratio, 1), strict=True):
        asked += [(moment, language) for moment in arrivals(dice, QUESTIONS_A_DAY * times, home, wave)]
    questions = tuple(Question(key, language, at) for key, (at, language) in enumerate(sorted(asked)))
    return World(people, tuple(visits), questions, seed)


def person(dice: random.Random, key: int, language: str, offset: timedelta) -> Person:
    return Person(
        key,
        language,
        dice.choice(ELSEWHERE[1]) if dice.random() < ELSEWHERE[0] else offset,
        visits=min(dice.lognormvariate(math.log(0.8), 1), 12),
        reliability=dice.betavariate(2, 3),
        minutes=dice.lognormvariate(math.log(5), 0.6),
        is_native=dice.random() < 0.75,
    )


def visits_of(dice: random.Random, who: Person) -> list[Visit]:
    return [Visit(at, who, some(dice, 0.5)) for at in moments(dice, who.visits, who.offset)]


def some(dice: random.Random, more: float) -> int:
    """0, 1, 2 … each further one with the probability `more`."""
    count = 0
    while dice.random() < more and count < 8:
        count += 1
    return count


def arrivals(dice: random.Random, a_day: float, home: timedelta, wave: bool) -> list[datetime]:
    found = moments(dice, a_day, home)
    if wave:
        start, end, times = WAVE
        crowd = moments(dice, a_day * (times - 1), home)
        found += [moment for moment in crowd if BEGIN + start <= moment < BEGIN + end]
    return sorted(found)


def moments(dice: random.Random, a_day: float, offset: timedelta) -> list[datetime]:
    """A Poisson process whose rate follows the hours of the day, by thinning."""
    found, now, most = [], BEGIN, max(RHYTHM) * 24 / sum(RHYTHM)
    while True:
        now += timedelta(days=dice.expovariate(a_day * most))
        if now >= BEGIN + timedelta(days=DAYS):
            return found
        if dice.random() < RHYTHM[(now + offset).hour] / max(RHYTHM):
            found.append(now)
