"""Gateways that reach no phone: for a newcomer's computer, a rehearsal and a test."""

import json

import pytest

from accounts.sms import GATEWAYS, memory
from accounts.sms.base import Message, Unavailable

MESSAGE = Message("+8613800138000", "【小桥】407193", "code", "zh-hans", {"code": "407193"})


def test_every_gateway_goes_by_its_own_name():
    assert all(name == gateway.name for name, gateway in GATEWAYS.items())
    assert set(GATEWAYS) == {"console", "file", "memory", "twilio", "aliyun"}


def test_the_console_shows_number_and_text(capsys):
    GATEWAYS["console"].send(MESSAGE)
    shown = capsys.readouterr().err
    assert "+8613800138000" in shown
    assert "【小桥】407193" in shown


def test_the_file_gets_a_line_for_each_text(settings, tmp_path):
    settings.SMS_FILE = tmp_path / "new" / "texts.jsonl"
    receipts = [GATEWAYS["file"].send(MESSAGE), GATEWAYS["file"].send(MESSAGE)]
    rows = [json.loads(line) for line in settings.SMS_FILE.read_text(encoding="utf-8").splitlines()]
    assert [row["reference"] for row in rows] == [receipt.reference for receipt in receipts]
    assert (rows[0]["number"], rows[0]["text"], rows[0]["words"]) == (MESSAGE.number, MESSAGE.text, MESSAGE.words)


def test_a_file_that_cannot_be_written_leaves_the_text_to_others(settings, tmp_path):
    (tmp_path / "wall").touch()
    settings.SMS_FILE = tmp_path / "wall" / "texts.jsonl"
    with pytest.raises(Unavailable):
        GATEWAYS["file"].send(MESSAGE)


def test_memory_keeps_texts_for_tests_to_read(outbox):
    GATEWAYS["memory"].send(MESSAGE)
    assert outbox == memory.outbox == [MESSAGE]


def test_a_message_shows_neither_number_nor_code_by_accident():
    for shown in (str(MESSAGE), repr(MESSAGE)):
        assert "407193" not in shown
        assert "13800138000" not in shown
