"""Texts through Alibaba Cloud: each request signed by the scheme's rules, and its answers read for what they mean."""

import hashlib
import hmac
import json
from urllib.parse import parse_qsl, quote

import pytest

from accounts.sms import aliyun, http
from accounts.sms.aliyun import Aliyun
from accounts.sms.base import Message, Receipt, Refused, Unavailable

from .gateway_server import Asked

KEY_ID, SECRET = "LTAI-for-tests", "a secret for tests"
MESSAGE = Message("+8613800138000", "【小桥】…", "code", "zh-hans", {"code": "407193"})
TAKEN = {
    "Message": "OK",
    "RequestId": "F655A8D5-B967-440B-8683-DAD6FF8DE990",
    "BizId": "900619746936498440^0",
    "Code": "OK",
}


def refusal(code: str, message: str, **more: str) -> dict:
    return {"Message": message, "RequestId": "873043AC-BCDA-44BC-94D3-E6B84A1E3A19", "Code": code, **more}


@pytest.fixture(autouse=True)
def account(settings, gateway):
    settings.ALIYUN_URL = gateway.url
    settings.ALIYUN_ACCESS_KEY_ID, settings.ALIYUN_ACCESS_KEY_SECRET = KEY_ID, SECRET
    settings.ALIYUN_SIGN_NAME = "小桥"
    settings.ALIYUN_TEMPLATES = {"code": "SMS_100", "code.en": "SMS_101", "account_exists": "SMS_200"}
    gateway.answer(200, TAKEN)


def signature_of(asked: Asked) -> str:
    """Computed from what arrived, as the gateway would."""
    names = asked.headers["authorization"].split("SignedHeaders=")[1].split(",")[0]
    path, _, query = asked.target.partition("?")
    pairs = sorted(parse_qsl(query, keep_blank_values=True, strict_parsing=True))
    canonical = [
        asked.method,
        path,
        "&".join(f"{quote(key, safe='~')}={quote(value, safe='~')}" for key, value in pairs),
        *[f"{name}:{asked.headers[name].strip()}" for name in names.split(";")],
        "",
        names,
        hashlib.sha256(asked.body.encode()).hexdigest(),
    ]
    digest = hashlib.sha256("\n".join(canonical).encode()).hexdigest()
    return hmac.digest(SECRET.encode(), f"ACS3-HMAC-SHA256\n{digest}".encode(), "sha256").hex()


def parameters(asked: Asked) -> dict[str, str]:
    return dict(parse_qsl(asked.target.partition("?")[2]))


def test_the_signature_is_the_one_the_documentation_computes(settings):
    settings.ALIYUN_ACCESS_KEY_ID, settings.ALIYUN_ACCESS_KEY_SECRET = "YourAccessKeyId", "YourAccessKeySecret"
    headers = {
        "host": "ecs.cn-shanghai.aliyuncs.com",
        "x-acs-action": "RunInstances",
        "x-acs-content-sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "x-acs-date": "2023-10-26T10:22:32Z",
        "x-acs-signature-nonce": "3156853299f313e23d1673dc12e1703d",
        "x-acs-version": "2014-05-26",
    }
    image = "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd"
    query = aliyun.canonical_query({"RegionId": "cn-shanghai", "ImageId": image})
    expected = "Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0"
    assert aliyun.authorization(headers, query).endswith(expected)


def test_a_text_is_handed_over_signed(gateway):
    assert Aliyun().send(MESSAGE) == Receipt("aliyun", "900619746936498440^0")
    asked = gateway.asked[0]
    assert asked.headers["authorization"].startswith(f"ACS3-HMAC-SHA256 Credential={KEY_ID},SignedHeaders=host;")
    assert asked.headers["authorization"].endswith(f",Signature={signature_of(asked)}")
    assert (asked.headers["x-acs-action"], asked.headers["x-acs-version"]) == ("SendSms", "2017-05-25")


def test_a_template_and_its_words_go_in_place_of_the_text(gateway):
    Aliyun().send(MESSAGE)
    assert parameters(gateway.asked[0]) == {
        "PhoneNumbers": "13800138000",
        "SignName": "小桥",
        "TemplateCode": "SMS_100",
        "TemplateParam": '{"code": "407193"}',
    }


def test_no_two_requests_share_a_nonce(gateway):
    Aliyun().send(MESSAGE)
    Aliyun().send(MESSAGE)
    assert len({asked.headers["x-acs-signature-nonce"] for asked in gateway.asked}) == 2


def test_words_with_every_kind_of_sign_keep_the_signature_right(gateway):
    words = {"code": "a+b c~d*e/f%g&h=i’(小桥)"}
    Aliyun().send(Message("+8613800138000", "", "code", "zh-hans", words))
    asked = gateway.asked[0]
    assert asked.headers["authorization"].endswith(signature_of(asked))
    assert json.loads(parameters(asked)["TemplateParam"]) == words


def test_a_template_in_the_readers_language_comes_first(gateway):
    Aliyun().send(Message("+85251234567", "", "code", "en", {"code": "1"}))
    assert parameters(gateway.asked[0])["TemplateCode"] == "SMS_101"


def test_numbers_abroad_keep_their_calling_code_without_a_plus(gateway):
    Aliyun().send(Message("+85251234567", "", "code", "zh-hant", {"code": "1"}))
    assert parameters(gateway.asked[0])["PhoneNumbers"] == "85251234567"


def test_addresses_stay_out_of_the_words(gateway):
    Aliyun().send(Message("+8613800138000", "", "account_exists", "zh-hans", {"url": "https://xiaoqiao.test/"}))
    assert parameters(gateway.asked[0])["TemplateParam"] == "{}"


def test_a_text_without_a_registered_template_is_left_to_others(gateway):
    with pytest.raises(Unavailable, match="no template for phone_changed.en"):
        Aliyun().send(Message("+8613800138000", "", "phone_changed", "en"))
    assert gateway.asked == []


def test_a_number_it_refuses_is_tried_nowhere_else(gateway):
    gateway.answer(200, refusal("isv.MOBILE_NUMBER_ILLEGAL", "12800138000 invalid mobile number"))
    with pytest.raises(Refused, match="isv.MOBILE_NUMBER_ILLEGAL"):
        Aliyun().send(MESSAGE)


@pytest.mark.parametrize(
    ("status", "answer", "code"),
    [
        (200, refusal("isv.BUSINESS_LIMIT_CONTROL", "触发小时级流控Permits:5"), "isv.BUSINESS_LIMIT_CONTROL"),
        (200, refusal("isv.AMOUNT_NOT_ENOUGH", "账户余额不足"), "isv.AMOUNT_NOT_ENOUGH"),
        (200, refusal("isv.SMS_TEMPLATE_ILLEGAL", "该账号下找不到对应模板"), "isv.SMS_TEMPLATE_ILLEGAL"),
        (
            403,
            refusal("SignatureDoesNotMatch", "Specified signature is not matched.", HostId="dysmsapi"),
            "SignatureDoesNotMatch",
        ),
        (404, refusal("InvalidAccessKeyId.NotFound", "Access key is not found."), "InvalidAccessKeyId.NotFound"),
        (500, refusal("isp.SYSTEM_ERROR", "System error"), "isp.SYSTEM_ERROR"),
        (503, "<html>busy</html>", "HTTP 503"),
    ],
)
def test_any_other_trouble_leaves_the_text_to_the_next_gateway(gateway, status, answer, code):
    gateway.answer(status, answer)
    with pytest.raises(Unavailable) as met:
        Aliyun().send(MESSAGE)
    assert met.value.code == code


def test_patience_with_a_silent_line_ends(gateway, monkeypatch):
    gateway.silent = True
    monkeypatch.setattr(http, "ANSWER_SECONDS", 0.05)
    with pytest.raises(Unavailable, match="timeout"):
        Aliyun().send(MESSAGE)


def test_without_its_settings_it_says_so_and_asks_nobody(gateway, settings):
    settings.ALIYUN_ACCESS_KEY_ID = ""
    with pytest.raises(Unavailable, match="not set up"):
        Aliyun().send(MESSAGE)
    assert gateway.asked == []
