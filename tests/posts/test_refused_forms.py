"""A refused form comes back with everything that was typed, and says why in the reader's language."""

import re
from html import unescape

import pytest

from tests.cast import answer, question

HAN = re.compile(r"[\u4e00-\u9fff]")
# What is refused must not take with it what was not.
FORMS = {
    "/notes/new/": {"title": "打工人的早餐 & more", "body": "\u200b", "topics": ["food", "slang", "work", "pets"]},
    "/ask/difference/": {"expressions": "帮忙", "body": "a < b 的时候", "target_language": "zh"},
    "/posts/{post}/edit/": {"target_language": "zh", "expressions": "好", "body": "x" * 20_001, "title": "“原来”"},
    "/posts/{post}/comment/": {"body": "长" * 20_001, "kind": "culture"},
    "/posts/{post}/translate/": {"language": "zh-hans", "title": "这样礼貌吗", "body": "\u2800"},
    "/comments/{comment}/edit/": {"body": "嗯" * 20_001},
}


@pytest.fixture
def written(jordan, mei) -> dict[str, int]:
    post = question(jordan)
    return {"post": post.pk, "comment": answer(jordan, post, "Me too!", language="en").pk}


@pytest.mark.parametrize("language", ["en", "zh-hans", "zh-hant"])
@pytest.mark.parametrize("address", FORMS)
def test_what_was_typed_comes_back_with_the_reason(client, jordan, written, address, language):
    jordan.ui_language = language
    jordan.save()
    client.force_login(jordan)
    typed = FORMS[address]
    response = client.post(address.format(**written), typed)
    assert response.status_code == 422
    html = response.content.decode()
    for text in (typed.get("title"), typed.get("expressions"), typed["body"]):
        assert not text or text.strip("\u200b\u2800") in unescape(html)
    reasons = reasons_in(html)
    assert reasons
    assert {bool(HAN.search(reason)) for reason in reasons} == {language != "en"}


def reasons_in(html: str) -> list[str]:
    lists = re.findall(r'<ul class="field-errors".*?</ul>', html, re.DOTALL)
    return [text.strip() for each in lists for text in re.findall(r">([^<]+)<", each) if text.strip()]
