"""Texts through Twilio: signed in with account and token, and its answers read for what they mean."""

import base64
from urllib.parse import parse_qs

import pytest

from accounts.sms import http
from accounts.sms.base import Message, Receipt, Refused, Unavailable
from accounts.sms.twilio import Twilio

ACCOUNT, TOKEN = "AC00000000000000000000000000000001", "a token: with, signs"
MESSAGE = Message("+525512345678", "Xiaoqiao: 407193 is your code. 【小桥】", words={"code": "407193"})
TAKEN = {
    "account_sid": ACCOUNT,
    "api_version": "2010-04-01",
    "body": MESSAGE.text,
    "date_created": "Sat, 21 Nov 2026 02:11:00 +0000",
    "direction": "outbound-api",
    "error_code": None,
    "error_message": None,
    "num_segments": "1",
    "sid": "SM00000000000000000000000000000009",
    "status": "queued",
    "to": "+525512345678",
}


def trouble(code: int, status: int, message: str) -> dict:
    return {"code": code, "message": message, "more_info": f"docs/errors/{code}", "status": status}


@pytest.fixture(autouse=True)
def account(settings, gateway):
    settings.TWILIO_URL = gateway.url
    settings.TWILIO_ACCOUNT_SID, settings.TWILIO_AUTH_TOKEN = ACCOUNT, TOKEN
    settings.TWILIO_FROM, settings.TWILIO_MESSAGING_SERVICE_SID = "+15005550006", ""
    gateway.answer(201, TAKEN)


def test_a_text_is_handed_over_with_our_name_and_token(gateway):
    assert Twilio().send(MESSAGE) == Receipt("twilio", "SM00000000000000000000000000000009")
    asked = gateway.asked[0]
    scheme, credentials = asked.headers["authorization"].split()
    assert (scheme, base64.b64decode(credentials).decode()) == ("Basic", f"{ACCOUNT}:{TOKEN}")
    assert asked.target == f"/2010-04-01/Accounts/{ACCOUNT}/Messages.json"
    assert asked.headers["content-type"] == "application/x-www-form-urlencoded"
    assert parse_qs(asked.body) == {"To": [MESSAGE.number], "Body": [MESSAGE.text], "From": ["+15005550006"]}


def test_a_messaging_service_speaks_in_place_of_a_number(gateway, settings):
    settings.TWILIO_MESSAGING_SERVICE_SID = "MG00000000000000000000000000000001"
    Twilio().send(MESSAGE)
    form = parse_qs(gateway.asked[0].body)
    assert form["MessagingServiceSid"] == ["MG00000000000000000000000000000001"]
    assert "From" not in form


@pytest.mark.parametrize(
    ("code", "message"),
    [
        (21211, "The 'To' number +52551234 is not a valid phone number."),
        (21610, "Attempt to send to unsubscribed recipient"),
        (21614, "'To' number is not a valid mobile number"),
    ],
)
def test_a_number_it_refuses_is_tried_nowhere_else(gateway, code, message):
    gateway.answer(400, trouble(code, 400, message))
    with pytest.raises(Refused) as refusal:
        Twilio().send(MESSAGE)
    assert refusal.value.code == str(code)


@pytest.mark.parametrize(
    ("status", "answer", "code"),
    [
        (429, trouble(20429, 429, "Too Many Requests"), "20429"),
        (401, trouble(20003, 401, "Authenticate"), "20003"),
        (400, trouble(21408, 400, "Permission to send an SMS has not been enabled for the region"), "21408"),
        (400, trouble(21606, 400, "The 'From' phone number is not a valid, SMS-capable phone number"), "21606"),
        (500, trouble(20500, 500, "Internal Server Error"), "20500"),
        (503, "<html>Service Unavailable</html>", "HTTP 503"),
        (502, "", "HTTP 502"),
        (302, "", "HTTP 302"),
        (200, ["not", "an", "object"], "HTTP 200"),
    ],
)
def test_any_other_trouble_leaves_the_text_to_the_next_gateway(gateway, status, answer, code):
    gateway.answer(status, answer)
    with pytest.raises(Unavailable) as met:
        Twilio().send(MESSAGE)
    assert met.value.code == code


def test_patience_with_a_silent_line_ends(gateway, monkeypatch):
    gateway.silent = True
    monkeypatch.setattr(http, "ANSWER_SECONDS", 0.05)
    with pytest.raises(Unavailable, match="timeout"):
        Twilio().send(MESSAGE)


def test_a_line_that_is_cut_is_unavailable(settings):
    settings.TWILIO_URL = "http://127.0.0.1:9"
    with pytest.raises(Unavailable, match="unreachable"):
        Twilio().send(MESSAGE)


@pytest.mark.parametrize("missing", ["TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_FROM"])
def test_without_its_settings_it_says_so_and_asks_nobody(gateway, settings, missing):
    setattr(settings, missing, "")
    with pytest.raises(Unavailable, match="not set up"):
        Twilio().send(MESSAGE)
    assert gateway.asked == []
