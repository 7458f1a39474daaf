"""What the texts say: short enough for one message, ours at a glance, and in the reader's language."""

import re

import pytest
from django.conf import settings

from accounts.sms import sending

# GSM 03.38. One character outside it, a curly quote say, makes a text of 160 characters cost three messages.
GSM = set("@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ÄÖÑÜ§¿äöñüà\n\r") | set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
)
WORDS = {"code": "407193", "url": "https://xiaoqiao.example.org/accounts/signup/"}
each_kind = pytest.mark.parametrize("kind", sending.KINDS)


def text(kind: str, language: str) -> str:
    return sending.written("+525512345678", kind, language, WORDS).text


def test_every_kind_has_its_words_and_no_words_are_left_over():
    kept = {path.stem for path in (settings.BASE_DIR / "templates/sms").glob("*.txt")}
    assert kept == set(sending.KINDS)


@each_kind
def test_an_english_text_fits_one_message(kind):
    said = text(kind, "en")
    assert said.startswith("Xiaoqiao: ")
    assert len(said) <= 160
    assert set(said) <= GSM


@each_kind
@pytest.mark.parametrize(("language", "mark"), [("zh-hans", "【小桥】"), ("zh-hant", "【小橋】")])
def test_a_chinese_text_fits_one_message_and_begins_with_our_mark(kind, language, mark):
    said = text(kind, language)
    assert said.startswith(mark)
    assert len(said) <= 70
    assert not re.search("Xiaoqiao", said)


@pytest.mark.parametrize("language", ["en", "zh-hans", "zh-hant"])
def test_the_code_stands_where_phones_look_for_it(language):
    assert re.findall(r"\d{4,8}", text("code", language)) == ["407193"]


def test_a_code_is_written_as_it_is():
    assert "<&>" in sending.written("+525512345678", "code", "en", {"code": "<&>"}).text
