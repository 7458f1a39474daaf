"""DeepL's API, version 2: `POST /v2/translate` with JSON and the key in a header.

At most 50 texts and 128 KiB a request; our JSON writes a character in at most twelve bytes, so 8,000 are safe. 456 says
that the month's characters are used up. Keys that end in `:fx` belong to its free plan, which has an address
of its own.
"""

from typing import Any

from django.conf import settings

from exchange.languages.codes import WrittenLanguage

from . import http
from .base import Machine
from .http import Patience
from .trouble import OverQuota, Unavailable

SOURCES = {"en": "EN", "zh-hans": "ZH", "zh-hant": "ZH"}
TARGETS = {"en": "EN-US", "zh-hans": "ZH-HANS", "zh-hant": "ZH-HANT"}
USED_UP = 456
SIX_HOURS = 60 * 60 * 6
"""When to look again whether a new month began, or somebody raised the limit."""


class DeepL(Machine):
    name = "deepl"
    label = "DeepL"
    needs = ("DEEPL_KEY",)
    most_texts = 50
    most_characters = 8_000

    def ask(self, texts: list[str], source: WrittenLanguage, target: WrittenLanguage, patience: Patience) -> list[str]:
        status, body, answer = http.post(
            f"{address()}/v2/translate",
            patience,
            headers={"Authorization": f"DeepL-Auth-Key {settings.DEEPL_KEY}", "User-Agent": "xiaoqiao"},
            json={"text": texts, "source_lang": SOURCES[source], "target_lang": TARGETS[target]},
        )
        if status == USED_UP:
            raise OverQuota(f"HTTP {status}", SIX_HOURS)
        http.check(status, answer)
        return http.texts_in(texts_of(body), len(texts))


def address() -> str:
    if settings.DEEPL_URL:
        return settings.DEEPL_URL.rstrip("/")
    return "https://api-free.deepl.com" if settings.DEEPL_KEY.endswith(":fx") else "https://api.deepl.com"


def texts_of(body: dict[str, Any]) -> list[object]:
    translations = body.get("translations")
    if not isinstance(translations, list) or not all(isinstance(each, dict) for each in translations):
        raise Unavailable("the answer holds no translation")
    return [each.get("text") for each in translations]
