"""A text is written, budgeted, sealed, handed to the first gateway that takes it, and never shown in a log."""

import logging

import pytest
import time_machine

from accounts import dev_phone, tasks
from accounts.sms import GATEWAYS, sending
from accounts.sms.base import Gateway, Message, Receipt, Refused, Unavailable

NUMBER, CODE = "+525512345678", "407193"


class Scripted(Gateway):
    """Answers with a receipt, or raises what it was given."""

    def __init__(self, name: str, trouble: Exception | None = None):
        self.name, self.trouble, self.seen = name, trouble, []

    def send(self, message: Message) -> Receipt:
        self.seen.append(message)
        if self.trouble:
            raise self.trouble
        return Receipt(self.name, "ref-1")


@pytest.fixture
def gateways(monkeypatch, settings):
    def install(**troubles: Exception | None) -> list[Scripted]:
        scripted = [Scripted(name, trouble) for name, trouble in troubles.items()]
        for gateway in scripted:
            monkeypatch.setitem(GATEWAYS, gateway.name, gateway)
        settings.SMS_ROUTES = "*=" + ",".join(troubles)
        return scripted

    return install


def send(number: str = NUMBER) -> bool:
    return sending.send(number, "code", "en", {"code": CODE})


def test_a_text_reaches_its_number(outbox):
    assert send()
    assert [(text.number, text.kind, text.language) for text in outbox] == [(NUMBER, "code", "en")]
    assert CODE in outbox[0].text


def test_the_next_gateway_is_tried_when_one_is_unavailable(gateways):
    first, second = gateways(first=Unavailable("busy"), second=None)
    send()
    assert (len(first.seen), len(second.seen)) == (1, 1)


def test_no_other_is_tried_when_the_number_is_refused(gateways):
    first, second = gateways(first=Refused("21211"), second=None)
    send()
    assert (len(first.seen), len(second.seen)) == (1, 0)


def test_a_gateway_that_stumbles_does_not_stop_the_next(gateways, caplog):
    first, second = gateways(first=KeyError("something unforeseen"), second=None)
    send()
    assert len(second.seen) == 1
    assert CODE not in caplog.text


def test_whoever_asked_meets_no_error_when_nobody_takes_it(gateways, caplog):
    gateways(first=Unavailable("busy"), second=Unavailable("timeout"))
    assert send()
    assert "no gateway took it" in caplog.text


def test_one_number_gets_only_so_many_texts_a_day(outbox, settings):
    settings.SMS_PER_NUMBER_PER_DAY = 2
    assert [send() for _ in range(3)] == [True, True, False]
    assert send("+525512345679")
    assert len(outbox) == 3


def test_all_numbers_together_get_only_so_many(outbox, settings):
    settings.SMS_PER_DAY = 2
    assert [send(f"+52551234567{last}") for last in range(3)] == [True, True, False]


def test_a_new_day_has_a_new_budget(outbox, settings):
    settings.SMS_PER_NUMBER_PER_DAY = 1
    with time_machine.travel("2026-11-21T23:59:00Z", tick=False):
        assert [send(), send()] == [True, False]
    with time_machine.travel("2026-11-22T00:01:00Z", tick=False):
        assert send()


def test_nought_means_no_limit(outbox, settings):
    settings.SMS_PER_DAY = settings.SMS_PER_NUMBER_PER_DAY = 0
    assert all(send() for _ in range(30))


@pytest.mark.parametrize("trouble", [None, Unavailable("busy"), Refused("21211"), KeyError(CODE)])
def test_no_log_knows_a_number_or_a_code(gateways, caplog, settings, trouble):
    caplog.set_level(logging.DEBUG)
    settings.SMS_PER_NUMBER_PER_DAY = 1
    gateways(only=trouble)
    assert [send(), send()] == [True, False]
    assert "+52 55 •••• 5678" in caplog.text
    for secret in (CODE, "12345678", "1234 5678"):
        assert secret not in caplog.text


def test_what_waits_in_the_table_of_tasks_can_be_read_by_nobody():
    message = Message(NUMBER, f"your code is {CODE}", words={"code": CODE})
    secret = tasks.sealed(sending.packed(message))
    assert secret.isascii()
    assert CODE not in secret
    assert "12345678" not in secret
    assert sending.unpacked(tasks.opened(secret)) == message


def test_an_unknown_kind_is_a_mistake_of_ours():
    with pytest.raises(ValueError, match="birthday"):
        sending.send(NUMBER, "birthday", "en")


def test_texts_are_kept_for_developers_and_for_nobody_else(outbox, settings):
    settings.DEBUG = False
    send()
    assert dev_phone.texts() == []
    settings.DEBUG = True
    send()
    assert [text.code for text in dev_phone.texts()] == [CODE]


def test_the_developers_phone_keeps_the_last_twenty_newest_first():
    for turn in range(25):
        dev_phone.keep(Message(NUMBER, f"text {turn}"))
    assert len(dev_phone.texts()) == 20
    assert dev_phone.texts()[0].text == "text 24"
