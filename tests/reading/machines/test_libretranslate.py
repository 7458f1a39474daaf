"""LibreTranslate is asked for plain text, by the names old and new versions know."""

import pytest

from exchange.reading.machines.libretranslate import LibreTranslate

from .machine_server import LIBRETRANSLATE_KEY


@pytest.mark.parametrize(
    ("source", "target", "codes"),
    [("zh-hans", "en", ("zh", "en")), ("zh-hant", "en", ("zt", "en")), ("en", "zh-hant", ("en", "zt"))],
)
def test_a_text_is_handed_over(server, source, target, codes):
    assert LibreTranslate().translate(["<b>你好</b>", "Hi"], source, target) == [
        f"<b>你好</b> in {codes[1]}",
        f"Hi in {codes[1]}",
    ]
    assert server.asked == [
        {
            "q": ["<b>你好</b>", "Hi"],
            "source": codes[0],
            "target": codes[1],
            "format": "text",
            "api_key": LIBRETRANSLATE_KEY,
        }
    ]


def test_where_no_key_is_wanted_none_is_sent(server, settings):
    settings.LIBRETRANSLATE_KEY = ""
    LibreTranslate().translate(["你好"], "zh-hans", "en")
    assert "api_key" not in server.asked[0]


def test_its_address_may_end_in_a_stroke(server, settings):
    settings.LIBRETRANSLATE_URL = f"{server.url}/"
    assert LibreTranslate().translate(["你好"], "zh-hans", "en") == ["你好 in en"]
