"""A name is marked with the script it is written in, wherever it stands."""

import pytest

from accounts.models import User
from accounts.templatetags.members import name_lang


@pytest.mark.parametrize(
    ("name", "region", "said"),
    [
        ("巷口的貓", "", ' lang="zh-Hant"'),
        ("小满爱吃辣", "TW", ' lang="zh-Hans"'),
        ("小梅", "CN", ' lang="zh-Hans"'),
        ("小梅", "TW", ' lang="zh-Hant"'),
        ("Ohio Panda", "US", ""),
        ("José", "MX", ""),
        ("", "", ""),
    ],
)
def test_by_its_characters_and_else_by_the_region_of_its_owner(name, region, said):
    assert name_lang(User(handle="someone", display_name=name, region=region)) == said


def test_a_byline_says_so(client, yating):
    from tests.cast import note

    html = client.get(note(yating, "豆漿油條", language="zh-hant").get_absolute_url()).content.decode()
    assert '<a class="byline-name" href="/members/yating/" lang="zh-Hant">雅婷的貓</a>' in html
