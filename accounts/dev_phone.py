"""A phone for developers: the page /dev/phone/ shows the last texts, so that anyone can finish signing up at home.

It exists under DEBUG alone. Nothing is kept anywhere else.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache

from exchange.languages.codes import BCP47

if TYPE_CHECKING:
    from accounts.sms.base import Message

POCKET = "dev_phone"
KEPT = 20


@dataclass(frozen=True)
class Text:
    number: str
    text: str
    code: str
    lang: str
    at: datetime


def keep(message: "Message") -> None:
    lang = BCP47.get(message.language, "en")
    text = Text(message.number, message.text, message.words.get("code", ""), lang, timezone.now())
    cache.set(POCKET, [text, *texts()][:KEPT], timeout=60 * 60 * 24)


def texts() -> list[Text]:
    return cache.get(POCKET, [])


@never_cache
def dev_phone(request: HttpRequest) -> HttpResponse:
    if not settings.DEBUG:
        raise Http404
    return render(request, "accounts/dev_phone.html", {"texts": texts()})
