"""The people of these stories, and things they wrote."""

import datetime
from collections.abc import Iterator

import pytest
from django.contrib.auth.models import Group
from django.dispatch import Signal
from django.utils import timezone

from accounts.models import User
from exchange.moderation import reporting, signals
from exchange.moderation.deciding import Verdict
from exchange.moderation.models import Case, Reason, Rule
from exchange.posts import commenting, publishing

LONG_AGO = timezone.now() - datetime.timedelta(days=400)


def member(handle: str, **fields) -> User:
    return User.objects.create_user(
        handle, **{"display_name": handle.title(), "age_band": "18+", "date_joined": LONG_AGO, **fields}
    )


def moderator(handle: str) -> User:
    made = member(handle, is_staff=True)
    made.groups.add(Group.objects.get(name="moderators"))
    return made


@pytest.fixture(autouse=True)
def no_second_factor(settings) -> None:
    """How the workshop's door is locked is a story of tests/accounts."""
    settings.STAFF_SECOND_FACTOR = False
    settings.LIMITS = {**settings.LIMITS, "post": "", "comment": "", "report": ""}


@pytest.fixture
def mei(db) -> User:
    """Asks."""
    return member("mei")


@pytest.fixture
def ben(db) -> User:
    """Answers, sometimes badly."""
    return member("ben")


@pytest.fixture
def lin(db) -> User:
    """Reports what she sees."""
    return member("lin")


@pytest.fixture
def pupil(db) -> User:
    return member("pupil", age_band="14-17")


@pytest.fixture
def ming(db) -> User:
    return moderator("ming")


@pytest.fixture
def ada(db) -> User:
    return moderator("ada")


@pytest.fixture
def post(mei):
    return publishing.publish(mei, language="zh-hans", title="白酒怎么说？", body="想问一下白酒用英文怎么说。")


@pytest.fixture
def comment(post, ben):
    return commenting.comment(ben, post, body="Your English is hopeless.", language="en")


@pytest.fixture
def case(comment, lin) -> Case:
    return report(lin, comment).case


def report(by, target, reason: str = "insult", note: str = ""):
    return reporting.report(by, target, Reason.objects.get(slug=reason), note)


def verdict(act: str = "hide", **changes) -> Verdict:
    """Whole, so that each story takes away the one thing it is about."""
    said = {
        "act": act,
        "rule": Rule.objects.get(code="1.1"),
        "facts": "Called the asker hopeless.",
        "reason_en": "Your words were aimed at the person.",
        "reason_zh_hans": "你的话针对的是人。",
        "reason_zh_hant": "你的話針對的是人。",
        "is_for_good": act in ("hide", "lock"),
        "until": timezone.now() + datetime.timedelta(days=7) if act in ("limit", "suspend") else None,
        "limited_act": "comment" if act == "limit" else "",
    }
    return Verdict(**{**said, **changes})


@pytest.fixture
def heard() -> Iterator[list[tuple[str, list[User]]]]:
    """Signals of moderation as they are sent: (name, to)."""
    news: list[tuple[str, list[User]]] = []
    listeners = []
    for name, signal in vars(signals).items():
        if isinstance(signal, Signal):

            def listen(sender, to, name=name, **kwargs) -> None:
                news.append((name, list(to)))

            signal.connect(listen)
            listeners.append((signal, listen))
    yield news
    for signal, listen in listeners:
        signal.disconnect(listen)
