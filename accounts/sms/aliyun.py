"""Alibaba Cloud's short messages (Dysmsapi of 2017-05-25): the way to phones in mainland China.

Texts there are registered beforehand as templates, and only their parameters are sent: `ALIYUN_TEMPLATES` names the
template of each kind, or of a kind in one language. Requests are signed
with ACS3-HMAC-SHA256, the third and present scheme.
"""

import hashlib
import hmac
import json
import uuid
from datetime import UTC, datetime
from urllib.parse import quote, urlsplit

from django.conf import settings

from . import http
from .base import Gateway, Message, Receipt, Refused, Unavailable

ACTION = "SendSms"
VERSION = "2017-05-25"
ALGORITHM = "ACS3-HMAC-SHA256"
SIGNED_HEADERS = (
    "host",
    "x-acs-action",
    "x-acs-content-sha256",
    "x-acs-date",
    "x-acs-signature-nonce",
    "x-acs-version",
)

NUMBER_REFUSED = {"isv.MOBILE_NUMBER_ILLEGAL"}
"""Of all its codes, the one that is about the number itself, so that no other gateway would do better."""


class Aliyun(Gateway):
    name = "aliyun"

    def send(self, message: Message) -> Receipt:
        if not (settings.ALIYUN_ACCESS_KEY_ID and settings.ALIYUN_ACCESS_KEY_SECRET):
            raise Unavailable("not set up")
        query = canonical_query(parameters(message))
        answer = http.post(f"{settings.ALIYUN_URL}/?{query}", headers=signed_headers(query))
        body = http.body_of(answer)
        code = str(body.get("Code") or f"HTTP {answer.status_code}")
        if code == "OK":
            return Receipt(self.name, str(body.get("BizId", "")))
        raise (Refused if code in NUMBER_REFUSED else Unavailable)(code)


def parameters(message: Message) -> dict[str, str]:
    return {
        "PhoneNumbers": addressed(message),
        "SignName": settings.ALIYUN_SIGN_NAME,
        "TemplateCode": template_of(message),
        # Addresses may not stand in parameters (isv.PARAM_NOT_SUPPORT_URL); a template has its own written in.
        "TemplateParam": json.dumps({k: v for k, v in message.words.items() if "://" not in v}, ensure_ascii=False),
    }


def template_of(message: Message) -> str:
    """`code.zh-hant` if it was registered, else `code`. Raises Unavailable."""
    templates = settings.ALIYUN_TEMPLATES
    template = templates.get(f"{message.kind}.{message.language}") or templates.get(message.kind)
    if not template:
        raise Unavailable(f"no template for {message.kind}.{message.language}")
    return template


def addressed(message: Message) -> str:
    """Mainland numbers go without their calling code, all others with it; none has a plus sign."""
    return message.number.removeprefix("+86") if message.country == "CN" else message.number.removeprefix("+")


def canonical_query(values: dict[str, str]) -> str:
    return "&".join(f"{quote(key, safe='-_.~')}={quote(value, safe='-_.~')}" for key, value in sorted(values.items()))


def signed_headers(query: str) -> dict[str, str]:
    headers = {
        "host": urlsplit(settings.ALIYUN_URL).netloc,
        "x-acs-action": ACTION,
        "x-acs-content-sha256": hashlib.sha256(b"").hexdigest(),
        "x-acs-date": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "x-acs-signature-nonce": uuid.uuid4().hex,
        "x-acs-version": VERSION,
    }
    return {**headers, "Authorization": authorization(headers, query)}


def authorization(headers: dict[str, str], query: str) -> str:
    names = ";".join(SIGNED_HEADERS)
    lines = "".join(f"{name}:{headers[name]}\n" for name in SIGNED_HEADERS)
    request = "\n".join(("POST", "/", query, lines, names, headers["x-acs-content-sha256"]))
    to_sign = f"{ALGORITHM}\n{hashlib.sha256(request.encode()).hexdigest()}"
    signature = hmac.new(settings.ALIYUN_ACCESS_KEY_SECRET.encode(), to_sign.encode(), hashlib.sha256).hexdigest()
    return f"{ALGORITHM} Credential={settings.ALIYUN_ACCESS_KEY_ID},SignedHeaders={names},Signature={signature}"
