"""What every template may say about the site and its reader."""

from urllib.parse import urlencode

from django.apps import apps
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language

from exchange.languages.codes import BCP47, WRITTEN

THEME_COOKIE = "theme"
THEMES = ("system", "light", "dark")
SWITCH = (("en", "EN", "English"), ("zh-hans", "简", "简体中文"), ("zh-hant", "繁", "繁體中文"))
"""The language switch: code, what the button says, and the name a screen reader says."""


def site(request: HttpRequest) -> dict:
    """Asks the database nothing until a template uses what would."""
    written = get_language() or "en"
    return {
        "written_language": written,
        "html_lang": BCP47.get(written, "en"),
        "language_switch": [(code, label, name, BCP47[code]) for code, label, name in SWITCH],
        "brand": "小橋" if written == "zh-hant" else "小桥",
        "site_name": "Xiaoqiao 小橋" if written == "zh-hant" else "Xiaoqiao 小桥",
        "brand_lang": "zh-Hant" if written == "zh-hant" else "zh-Hans",
        "theme": theme(request),
        "same_page": SamePage(request),
        "unread_count": SimpleLazyObject(lambda: unread_count(request)),
    }


class SamePage:
    """The addresses of a page for machines: as it was asked for, and in each language. Other parameters are no page."""

    PAGES = ("at", "show")
    """Which parameters choose what is shown."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    @property
    def here(self) -> str:
        return self.address(hl=BCP47[get_language() or "en"]) if "hl" in self.request.GET else self.plain

    @property
    def plain(self) -> str:
        return self.address()

    @property
    def in_languages(self) -> list[tuple[str, str]]:
        return [(BCP47[code], self.address(hl=BCP47[code])) for code in WRITTEN]

    def address(self, **more: str) -> str:
        chosen = {name: self.request.GET[name] for name in self.PAGES if name in self.request.GET} | more
        return self.request.build_absolute_uri(self.request.path + (f"?{urlencode(chosen)}" if chosen else ""))


def theme(request: HttpRequest) -> str:
    """The member's choice, else the cookie's; `system` follows the device."""
    chosen = getattr(reader(request), "theme", None) or request.COOKIES.get(THEME_COOKIE)
    return chosen if chosen in THEMES else "system"


def unread_count(request: HttpRequest) -> int:
    """What waits in the inbox, as the inbox app counts it (`unread_for(user)` on its AppConfig)."""
    user = reader(request)
    count = getattr(apps.get_app_config("inbox"), "unread_for", None)
    return count(user) if count and user and user.is_authenticated else 0


def reader(request: HttpRequest):
    """None on pages shown before anyone was recognised, such as a refused host name."""
    return getattr(request, "user", None)
