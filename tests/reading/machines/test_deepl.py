"""DeepL is asked as its documentation says, and its month’s end is understood."""

import pytest

from exchange.reading.machines.deepl import DeepL, address
from exchange.reading.machines.trouble import OverQuota

from .machine_server import DEEPL_KEY, Answer


@pytest.mark.parametrize(
    ("source", "target", "codes"),
    [("zh-hans", "en", ("ZH", "EN-US")), ("en", "zh-hans", ("EN", "ZH-HANS")), ("en", "zh-hant", ("EN", "ZH-HANT"))],
)
def test_a_text_is_handed_over_with_our_key_in_a_header(server, source, target, codes):
    assert DeepL().translate(["你好", "Hello"], source, target) == [f"你好 in {codes[1]}", f"Hello in {codes[1]}"]
    assert server.asked == [{"text": ["你好", "Hello"], "source_lang": codes[0], "target_lang": codes[1]}]
    assert server.headers[0]["authorization"] == f"DeepL-Auth-Key {DEEPL_KEY}"
    assert server.headers[0]["content-type"] == "application/json"


def test_when_the_month_is_used_up_it_rests_for_hours(server):
    server.answer(Answer(456, {"message": "Quota Exceeded"}))
    with pytest.raises(OverQuota) as met:
        DeepL().translate(["你好"], "zh-hans", "en")
    assert met.value.retry_after == 6 * 60 * 60


@pytest.mark.parametrize(
    ("key", "told", "address_used"),
    [
        ("1234:fx", "", "https://api-free.deepl.com"),
        ("1234", "", "https://api.deepl.com"),
        ("1234:fx", "https://deepl.example/", "https://deepl.example"),
    ],
)
def test_a_key_knows_where_it_belongs(settings, key, told, address_used):
    settings.DEEPL_KEY, settings.DEEPL_URL = key, told
    assert address() == address_used
