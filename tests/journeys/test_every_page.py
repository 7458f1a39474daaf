"""Every page keeps the promises of the house: in three languages, light and dark, on a phone and on a desk.

A new address makes the first test fail until it is listed in small_site.py. The windows of tests/browsing.py add their
own: nothing in the console, nothing asked of another host.
"""

from collections.abc import Callable

import pytest
from django.urls import Resolver404, resolve
from playwright.sync_api import Page

from exchange.languages.codes import BCP47
from exchange.posts.kinds import KINDS
from tests.browsing import accessibility_problems, scrolls_sideways
from tests.journeys.english_left import english_left
from tests.journeys.small_site import FOR_BUILDERS, NO_PAGES, SmallSite, build, routes

PHONE, DESK = 375, 1280
# Where the audit takes place: on each page once in the light and once in the dark, once on a phone and once on a desk.
AUDITED = {"en": ("light", DESK), "zh-hans": ("dark", PHONE), "zh-hant": ("light", None)}
# Nine of the ten ways to ask differ in their words alone, which the other checks read.
ALIKE = {f"/ask/{kind.slug}/" for kind in KINDS[1:]}


@pytest.fixture
def site(transactional_db, live_server, settings) -> SmallSite:
    settings.LIMITS = dict.fromkeys(settings.LIMITS, "")
    return build()


def test_every_address_is_listed(site: SmallSite) -> None:
    listed = {route_of(path) for path in site.public + site.members}
    assert routes() - listed - NO_PAGES - FOR_BUILDERS == set()
    assert NO_PAGES & listed == set()
    assert NO_PAGES - routes() == set(), "these are gone"


def route_of(path: str) -> str | None:
    try:
        return resolve(path.partition("?")[0]).url_name
    except Resolver404:
        return None


@pytest.mark.parametrize("language", AUDITED)
class TestEveryPage:
    def test_as_a_visitor_sees_it(self, browse: Callable[..., Page], site: SmallSite, language: str) -> None:
        page = browse(language=language, theme=AUDITED[language][0])
        keeps_its_promises(page, site.public, language)

    def test_as_a_member_sees_it(
        self, browse: Callable[..., Page], site: SmallSite, live_server, language: str
    ) -> None:
        site.panda.ui_language = language
        site.panda.save()
        page = browse(theme=AUDITED[language][0])
        site.log_in(page.context, live_server.url, site.panda)
        keeps_its_promises(page, site.members, language)

    def test_as_a_moderator_sees_it(
        self, browse: Callable[..., Page], site: SmallSite, live_server, settings, language: str
    ) -> None:
        settings.STAFF_SECOND_FACTOR = False
        site.keeper.ui_language = language
        site.keeper.save()
        page = browse(theme=AUDITED[language][0])
        site.log_in(page.context, live_server.url, site.keeper)
        keeps_its_promises(page, site.moderators, language)


def keeps_its_promises(page: Page, paths: list[str], language: str) -> None:
    broken = [f"{path} {problem}" for path in paths for problem in problems_of(page, path, language)]
    assert not broken, "\n" + "\n".join(broken)


def problems_of(page: Page, path: str, language: str) -> list[str]:
    page.set_viewport_size({"width": DESK, "height": 800})
    page.goto(path)
    if not page.url.endswith(path):
        return [f"sent the reader to {page.url}"]
    problems = []
    if page.locator("html").get_attribute("lang") != BCP47[language]:
        problems.append("does not say its language")
    if not page.title().partition(" · ")[0].strip():
        problems.append("has no title")
    if language != "en":
        problems += [f"says in English: {text}" for text in english_left(page, language)]
    for width in (DESK, PHONE):
        page.set_viewport_size({"width": width, "height": 800})
        if scrolls_sideways(page):
            problems.append(f"scrolls sideways at {width} px")
        if width == AUDITED[language][1] and path not in ALIKE:
            problems += accessibility_problems(page)
    return problems
