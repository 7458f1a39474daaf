"""Arriving: three sentences to choose from, one tap, and somebody of the other side who says hello."""

from dataclasses import replace
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from exchange.languages.codes import LANGUAGES, language_of, other
from exchange.matching import policy, signals
from exchange.matching.models import Arrival
from exchange.matching.policy import Circle, Reach, Step
from exchange.matching.pool import Pool, kept_apart
from exchange.posts import publishing
from exchange.posts.models import Post
from exchange.posts.publishing import Twin

NEWCOMER = timedelta(days=14)

READY = (
    {
        "en": "Hello! I just arrived. Tell me one word you use every day.",
        "zh-hans": "大家好，我刚来！教我一个你每天都会说的词吧。",
        "zh-hant": "大家好，我剛來！教我一個你每天都會說的詞吧。",
    },
    {
        "en": "Hi, I’m new here. What did you have for breakfast today?",
        "zh-hans": "嗨，我是新来的。你今天早餐吃了什么？",
        "zh-hant": "嗨，我是新來的。你今天早餐吃了什麼？",
    },
    {
        "en": "Hi! I’m learning and still make lots of mistakes. Say hello, and don’t be too fast with me.",
        "zh-hans": "你好！我还在学，常常出错。来打个招呼吧，请慢慢说。",
        "zh-hant": "你好！我還在學，常常出錯。來打個招呼吧，請慢慢說。",
    },
)
"""Each in every written language, so that the note carries its own translation."""


def is_newcomer(user) -> bool:
    """Joined lately, and wrote nothing yet. One query, for those who joined lately only."""
    if not user.pk or timezone.now() - user.date_joined > NEWCOMER:
        return False
    return not Post.objects.filter(author=user.pk).exists()


@transaction.atomic
def arrive(newcomer, *, body: str, language: str, submission=None) -> Post:
    """Publish the first note and tell a greeter. Raises Refused."""
    post = publishing.publish(
        newcomer, language=language, body=body, twin=twin_of(body, language), submission=submission
    )
    arrival, is_new = Arrival.objects.get_or_create(post=post, defaults={"greeter": greeter_for(newcomer, language)})
    if is_new and arrival.greeter:
        signals.arrived.send(Arrival, arrival=arrival)
    return post


def twin_of(body: str, language: str) -> Twin | None:
    """Our own sentence, unchanged, is there in the other language already."""
    there = "zh-hans" if language == "en" else "en"
    return next((Twin(there, body=ready[there]) for ready in READY if ready[language] == body), None)


def greeter_for(newcomer, language: str):
    """A native of what the newcomer learns; awake if there is one. None where nobody greets."""
    learns = [each for each in LANGUAGES if newcomer.skill(each).get("learning")]
    pool = Pool(learns[0] if learns else other(language_of(language)), timezone.now())
    apart = kept_apart({newcomer.pk})[newcomer.pk]
    greeters = [
        policy.Helper(able.member.pk, Circle.GREETER, able.is_awake, able.idle, allows=1)
        for able in pool.able.values()
        if able.is_greeter and able.is_native and pool.may_meet(able, newcomer, apart)
    ]
    waiting = policy.Waiting(newcomer.pk, 0, pool.now)
    one = Step(Reach.GREETERS, 1, timedelta())
    up = [replace(greeter, is_awake=True) for greeter in greeters]
    chosen = policy.choose(waiting, greeters, one) or policy.choose(waiting, up, one)
    return pool.able[chosen[0]].member if chosen else None
