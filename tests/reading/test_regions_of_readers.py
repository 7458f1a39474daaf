"""Where mainland and Taiwan read a word otherwise, each reader finds their own first and no other is lost."""

import pytest

from tests.cast import note
from tests.reading.mends import agreed, lan

pytestmark = pytest.mark.django_db


@pytest.fixture
def post(mei, yating, jordan):
    agreed(mei, lan(), "垃圾", "lā jī", "CN")
    agreed(yating, lan("hao", "TW"), "垃圾", "lè sè", "TW")
    return note(jordan, "垃圾分类")


def page(client, post, member, *aids: str) -> str:
    member.aids = list(aids)
    member.save()
    client.force_login(member)
    return client.get(post.get_absolute_url()).content.decode()


def test_a_reader_of_taiwan_finds_theirs_first(client, post, mei, yating):
    assert ">lā<" in page(client, post, mei, "pinyin")
    assert ">lè<" in page(client, post, yating, "pinyin")


def test_who_reads_zhuyin_reads_as_taiwan_does(client, post, ava):
    assert "ㄌㄜˋ" in page(client, post, ava, "zhuyin")
    assert ">lā<" in page(client, post, ava, "pinyin")


def test_the_page_of_the_phrase_has_both(client, post):
    html = client.get("/reading/mend/", {"text": "垃圾分类", "at": "0"}).content.decode()
    assert all(reading in html for reading in ("lā jī", "lè sè"))
