"""LibreTranslate, a free program anyone can run: `POST /translate` with JSON, read from its source of July 2026.

Its `html` format decodes what it escaped before, so only plain text is sent. Chinese is `zh` and `zt` in old
versions, zh-Hans and zh-Hant in new ones, which still know the old names.
"""

from django.conf import settings

from exchange.languages.codes import WrittenLanguage

from . import http
from .base import Machine
from .http import Patience

CODES = {"en": "en", "zh-hans": "zh", "zh-hant": "zt"}


class LibreTranslate(Machine):
    name = "libretranslate"
    label = "LibreTranslate"
    needs = ("LIBRETRANSLATE_URL",)

    def ask(self, texts: list[str], source: WrittenLanguage, target: WrittenLanguage, patience: Patience) -> list[str]:
        asked = {"q": texts, "source": CODES[source], "target": CODES[target], "format": "text"}
        if settings.LIBRETRANSLATE_KEY:
            asked["api_key"] = settings.LIBRETRANSLATE_KEY
        status, body, answer = http.post(f"{settings.LIBRETRANSLATE_URL.rstrip('/')}/translate", patience, json=asked)
        http.check(status, answer)
        return http.texts_in(body.get("translatedText"), len(texts))
