"""How much a first visit carries over a slow line: HTML, styles and scripts, compressed as a server sends them."""

import gzip
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders

from exchange.posts.publishing import Twin
from tests.cast import answer, note, question

FILES = re.compile(rf'(?:href|src)="{re.escape(settings.STATIC_URL)}([^"]+\.(?:css|js))"')


@pytest.fixture(autouse=True)
def no_limits(settings):
    settings.LIMITS = dict.fromkeys(settings.LIMITS, "")


def test_the_feed_stays_light(client, jordan, mei):
    for number in range(12):
        note(mei, f"第{number}天：" + "今天吃了什么，看见了什么。" * 4, twin=Twin("en", "", f"Day {number}, in short"))
        answer(mei, question(jordan, title=f"Is this polite, the {number}th time?"))
    assert kilobytes(client, "/") <= 45  # 36 when this was written, of which htmx is 17


def test_a_post_with_thirty_answers_stays_light(client, jordan, mei):
    post = question(jordan)
    for number in range(30):
        answer(mei, post, f"第{number}种说法：不好意思，能麻烦你帮个忙吗？")
    assert (
        kilobytes(client, post.get_absolute_url()) <= 31
    )  # 24 when this was written; aids, help with reading and words to look up came since


def kilobytes(client, address: str) -> float:
    html = client.get(address).content
    files = {finders.find(name) for name in FILES.findall(html.decode())}
    return sum(packed(content) for content in [html, *(Path(file).read_bytes() for file in files)]) / 1024


def packed(content: bytes) -> int:
    return len(gzip.compress(content, 6))
