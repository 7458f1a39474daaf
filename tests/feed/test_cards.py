"""What a card of the feed lets stand out."""

import pytest
from django.utils import translation

from exchange.feed.cards import with_company
from exchange.feed.templatetags.feed import headline, topic_in_both
from exchange.posts.models import Post, Topic
from tests.cast import note, question


@pytest.mark.parametrize(
    ("title", "expressions", "large"),
    [
        ("What does 没毛病 mean?", ["没毛病"], ["没毛病"]),
        ("Is “我想你帮忙我” polite?", ["我想你帮忙我。"], ["我想你帮忙我"]),
        ("帮, 帮助, 帮忙: three kinds of help", ["帮", "帮助", "帮忙"], ["帮", "帮助", "帮忙"]),
        ("Is this polite?", ["我想你帮忙我。"], []),
        ("A tongue-twister", ["四" * 17], []),
    ],
)
def test_the_chinese_asked_about_is_large_in_the_title(jordan, title, expressions, large):
    html = headline(question(jordan, title=title, expressions=expressions))
    assert html == mark(title, large)


def mark(title: str, large: list[str]) -> str:
    for each in sorted(large, key=len, reverse=True):
        title = title.replace(f"{each}", f"\0{each}\1", 1)
    return title.replace("\0", '<span class="said" lang="zh">').replace("\1", "</span>")


def test_one_character_stays_small_in_a_chinese_title(mei):
    post = question(mei, title="的、地、得怎么分", language="zh-hans", expressions=["的"])
    assert headline(post) == "的、地、得怎么分"


def test_a_title_is_escaped(jordan):
    assert headline(note(jordan, title="<b>", language="en")) == "&lt;b&gt;"
    assert "<b>" not in headline(question(jordan, title="<b>帮忙", expressions=["帮忙"]))


@pytest.mark.parametrize(
    ("title", "shown"),
    [("Is this polite?", "我想你帮忙我。"), ("Is “我想你帮忙我” polite?", ""), ("", "我想你帮忙我。")],
)
def test_what_the_title_does_not_say_stands_above_it(jordan, title, shown):
    question(jordan, title=title)
    (post,) = with_company(list(Post.objects.for_cards()))
    assert post.shown_expression == shown


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("en", 'Food <span class="quiet" lang="zh-Hans">美食</span>'),
        ("zh-hant", '美食 <span class="quiet" lang="en">Food</span>'),
    ],
)
def test_a_topic_is_named_in_both_languages(db, language, names):
    with translation.override(language):
        assert topic_in_both(Topic.objects.get(slug="food")) == names
