"""The people of our tests, known by name. A test names whom it needs, and only they are made.

Mei grew up in Chengdu and learns English. Yating writes 繁體 in Taipei. Jordan, from Ohio, learns Chinese; Ava helps
with English too. Wei is fifteen.
"""

import pytest

from accounts.models import LanguageSkill, User
from exchange.posts import commenting, publishing
from exchange.posts.models import Comment, Post
from exchange.posts.publishing import Asking


def person(handle: str, name: str, *skills: dict, **fields) -> User:
    user = User.objects.create_user(handle, display_name=name, age_band="18+", **fields)
    for skill in skills:
        LanguageSkill.objects.create(user=user, **skill)
    return user


def native(language: str, region: str) -> dict:
    return {"language": language, "reads": True, "helps": True, "fluency": "native", "region": region}


def learner(language: str, level: str) -> dict:
    return {"language": language, "reads": True, "learning": True, "level": level}


@pytest.fixture
def mei(db) -> User:
    return person(
        "mei", "小梅", native("zh", "CN"), learner("en", "B1"), region="CN", place="成都", ui_language="zh-hans"
    )


@pytest.fixture
def yating(db) -> User:
    return person("yating", "雅婷的貓", native("zh", "TW"), learner("en", "C1"), region="TW", ui_language="zh-hant")


@pytest.fixture
def jordan(db) -> User:
    return person("jordan", "Ohio Panda", native("en", "US"), learner("zh", "HSK2"), region="US", ui_language="en")


@pytest.fixture
def ava(db) -> User:
    return person("ava", "Captain Congee", native("en", "GB"), learner("zh", "HSK4"), region="GB", ui_language="en")


@pytest.fixture
def wei(db) -> User:
    user = person("wei", "下雨的周三", native("zh", "CN"), learner("en", "A2"), region="CN", ui_language="zh-hans")
    user.age_band = User.AgeBand.TEEN
    user.save()
    return user


def question(author: User, kind: str = "natural", **fields) -> Post:
    """Jordan's question unless told otherwise: does 我想你帮忙我 sound natural?"""
    asking = {
        "kind": kind,
        "target_language": "zh",
        "expressions": ["我想你帮忙我。"],
        "context": {"intended": "I’d like you to help me"},
    }
    asking |= {name: fields.pop(name) for name in tuple(asking) if name in fields}
    fields = {"language": "en", "title": "Is this polite?", "body": "I do not know her well."} | fields
    return publishing.publish(author, asking=Asking(**asking), **fields)


def note(author: User, body: str = "今天的早餐是豆浆油条。", language: str = "zh-hans", **fields) -> Post:
    return publishing.publish(author, language=language, body=body, **fields)


def answer(author: User, post: Post, body: str = "更自然：能麻烦你帮个忙吗？", **fields) -> Comment:
    return commenting.comment(author, post, **{"body": body, "language": "zh-hans"} | fields)
