"""Whatever goes wrong at a machine has one of four names, in good time, and no key or text is told to anyone."""

import json
import logging
from datetime import timedelta
from email.utils import format_datetime

import pytest
from django.utils import timezone

from exchange.reading.machines import http
from exchange.reading.machines.base import Machine
from exchange.reading.machines.deepl import DeepL
from exchange.reading.machines.libretranslate import LibreTranslate
from exchange.reading.machines.trouble import NotConfigured, OverQuota, Refused, Trouble, Unavailable

from .machine_server import Answer

BOTH = pytest.mark.parametrize("machine", [LibreTranslate(), DeepL()], ids=["libretranslate", "deepl"])


def trouble_of(machine: Machine, texts: tuple[str, ...] = ("你好",)) -> Trouble:
    with pytest.raises(Trouble) as met:
        machine.translate(list(texts), "zh-hans", "en")
    return met.value


@BOTH
@pytest.mark.parametrize(
    ("answer", "kind", "code"),
    [
        (Answer(400, {"error": "fr is not supported"}), Refused, "HTTP 400"),
        (Answer(401, {"message": "who?"}), NotConfigured, "HTTP 401"),
        (Answer(403, {"error": "Invalid API key"}), NotConfigured, "HTTP 403"),
        (Answer(404, "<h1>Not Found</h1>"), NotConfigured, "HTTP 404"),
        (Answer(301, "", {"Location": "https://example.com/"}), NotConfigured, "HTTP 301"),
        (Answer(413, {"message": "Request Entity Too Large"}), Refused, "HTTP 413"),
        (Answer(429, {"error": "Slowdown: 1 per minute"}), OverQuota, "HTTP 429"),
        (Answer(500, {"error": "Cannot translate text"}), Unavailable, "HTTP 500"),
        (Answer(503, "<h1>Service Unavailable</h1>"), Unavailable, "HTTP 503"),
        (Answer(200, "<h1>Welcome to the café’s network</h1>"), Unavailable, "the answer holds no translation"),
        (Answer(200, '{"translatedText": ["Hel'), Unavailable, "the answer holds no translation"),
        (Answer(200, "[" * 100_000), Unavailable, "the answer holds no translation"),
        (Answer(200, ["not", "an", "object"]), Unavailable, "the answer holds no translation"),
        (Answer(200, {"translatedText": [], "translations": []}), Unavailable, "the answer holds no translation"),
        (Answer(200, {"translatedText": [1], "translations": [1]}), Unavailable, "the answer holds no translation"),
        (Answer(200, {"translatedText": [None], "translations": [{}]}), Unavailable, "the answer holds no translation"),
        (Answer(200, {"translatedText": "Hello"}), Unavailable, "the answer holds no translation"),
        (Answer(200, "x" * 1_000_100), Unavailable, "the answer is too large"),
    ],
)
def test_trouble_has_a_name(server, machine, answer, kind, code):
    server.answer(answer)
    met = trouble_of(machine)
    assert (type(met), met.code) == (kind, code)


@BOTH
@pytest.mark.parametrize(
    ("said", "low", "high"),
    [("30", 30, 30), ("999999999", 86400, 86400), ("0", 1, 1), ("soon", 60, 60), ("", 60, 60), ("-5", 60, 60)],
)
def test_too_often_says_when_to_come_back(server, machine, said, low, high):
    server.answer(Answer(429, {}, {"Retry-After": said}))
    assert low <= trouble_of(machine).retry_after <= high


def test_also_as_a_date(server):
    moment = format_datetime(timezone.now() + timedelta(minutes=5), usegmt=True)
    server.answer(Answer(429, {}, {"Retry-After": moment}))
    assert 290 <= trouble_of(DeepL()).retry_after <= 300


@BOTH
def test_a_moment_s_absence_is_tried_once_more_and_no_oftener(server, machine):
    good = {"translatedText": ["Hello"], "translations": [{"text": "Hello"}]}
    server.answer(Answer(502, "<h1>Bad Gateway</h1>"), Answer(200, good))
    assert machine.translate(["你好"], "zh-hans", "en") == ["Hello"]
    server.answer(Answer(502))
    trouble_of(machine)
    assert len(server.asked) == 4


@BOTH
def test_what_is_refused_is_not_asked_twice(server, machine):
    server.answer(Answer(429))
    trouble_of(machine)
    assert len(server.asked) == 1


@BOTH
def test_patience_with_a_silent_line_ends(server, settings, machine):
    settings.TRANSLATE_SECONDS = 0.1
    server.silent = True
    assert trouble_of(machine).code == "timeout"
    assert len(server.asked) == 1


@BOTH
def test_and_with_one_that_drips(server, settings, machine):
    settings.TRANSLATE_SECONDS = 0.1
    server.answer(Answer(200, {"translatedText": ["Hello"] * 200}, drip=0.02))
    assert trouble_of(machine).code == "timeout"


@BOTH
def test_nobody_there(server, settings, machine):
    settings.LIBRETRANSLATE_URL = settings.DEEPL_URL = "http://127.0.0.1:9"
    assert trouble_of(machine).code == "unreachable"


@BOTH
def test_without_its_settings_it_says_so_and_asks_nobody(server, settings, machine):
    settings.LIBRETRANSLATE_URL = settings.DEEPL_KEY = ""
    assert isinstance(trouble_of(machine), NotConfigured)
    assert server.asked == []


@BOTH
def test_what_has_no_letters_is_not_sent(server, machine):
    assert machine.translate(["", "666！！", "👍🏽"], "zh-hans", "en") == ["", "666！！", "👍🏽"]
    assert server.asked == []


@BOTH
@pytest.mark.parametrize(
    "texts",
    [
        ["今天天气很好。"] * 200,
        ["我们去公园散步，看见一只猫。" * 400],
        ["字" * 20_000],
        ["\U00020000" * 9_000, "👍🏽好" * 2_000],
        ['"quoted" \\ <b>&amp;</b> \u2028 \ufeff好'] * 3,
    ],
    ids=["many", "long", "endless", "rare", "odd"],
)
def test_however_much_it_is_it_goes_in_pieces_the_api_takes(server, machine, texts):
    answers = machine.translate(texts, "zh-hans", "en")
    assert len(answers) == len(texts)
    sent = "".join(text for asked in server.asked for text in asked.get("q") or asked.get("text"))
    assert sent == "".join(texts)
    assert max(server.sizes) <= 128 * 1024


def test_pieces_are_cut_between_sentences_and_joined_with_a_space(server):
    whole = "这是一个句子。" * 300
    answer = LibreTranslate().translate([whole], "zh-hans", "en")[0]
    assert all(asked["q"][0].endswith("。") for asked in server.asked)
    assert answer.count("。 in en") == 2
    assert " in en 这是" in answer


@BOTH
def test_what_no_database_takes_is_left_out(server, machine):
    odd = "a\x00b\ud800c\u202ed"
    server.answer(Answer(200, {"translatedText": [odd], "translations": [{"text": odd}]}))
    assert machine.translate(["你好"], "zh-hans", "en") == ["ab\ufffdcd"]


@BOTH
def test_no_key_and_no_text_reach_the_log(server, machine, caplog):
    caplog.set_level(logging.DEBUG)
    machine.translate(["一个秘密"], "zh-hans", "en")
    server.answer(Answer(403, {"message": "一个秘密"}))
    message = str(trouble_of(machine, ("一个秘密",)))
    told = caplog.text + message + json.dumps([record.getMessage() for record in caplog.records])
    for secret in ("一个秘密", "11111111-2222", "b1d3c0de"):
        assert secret not in told


def test_a_reader_waits_no_longer_for_many_pieces_than_for_one(server, settings, monkeypatch):
    monkeypatch.setattr(http.time, "monotonic", iter(range(0, 100, 3)).__next__)
    assert trouble_of(LibreTranslate(), ("字" * 20_000,)).code == "timeout"
    assert len(server.asked) < 10
