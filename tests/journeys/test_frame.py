"""The frame of every page, in a real browser."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from accounts.models import User
from tests.browsing import accessibility_problems, scrolls_sideways

Browse = Callable[..., Page]

HOUSE = ["/guidelines/", "/about/", "/credits/", "/no/such/place/"]


@pytest.fixture
def in_development(settings) -> None:
    settings.DEBUG = True


@pytest.fixture
def sample(browse: Browse, in_development: None) -> Page:
    page = browse()
    page.goto("/dev/look/")
    return page


class TestTheme:
    def test_changes_at_once_and_stays(self, browse: Browse) -> None:
        page = browse()
        page.goto("/about/")
        with page.expect_response("**/theme/"):
            page.click(".site-footer button[value=dark]")
        assert page.locator("html").get_attribute("data-theme") == "dark"
        page.reload()
        assert page.locator("html").get_attribute("data-theme") == "dark"

    def test_changes_without_scripts(self, browse: Browse) -> None:
        page = browse(javascript=False)
        page.goto("/about/")
        page.click(".site-footer button[value=dark]")
        assert page.locator("html").get_attribute("data-theme") == "dark"
        assert page.url.endswith("/about/")


@pytest.mark.parametrize("javascript", [True, False], ids=["with scripts", "without"])
def test_the_language_switch_comes_back_to_the_page(browse: Browse, javascript: bool) -> None:
    page = browse(javascript=javascript)
    page.goto("/guidelines/?hl=en")
    page.click(".site-header button[value=zh-hant]")
    assert page.locator("html").get_attribute("lang") == "zh-Hant"
    assert page.url.endswith("/guidelines/")


def test_the_menu_opens_without_scripts_and_closes_on_escape_with_them(browse: Browse, in_development: None) -> None:
    mei = User.objects.create_user("mei", display_name="Mei")
    for javascript in (False, True):
        page = browse(javascript=javascript, member=mei)
        page.goto("/about/")
        page.click("details.menu > summary")
        assert page.locator(".menu-panel").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator(".menu-panel").is_visible()


class TestWriting:
    def submissions(self, page: Page) -> int:
        return page.evaluate("window.submissions ?? 0")

    def watch(self, page: Page) -> None:
        page.evaluate(
            """() => {
                const form = document.querySelector("#form form");
                for (const field of form.querySelectorAll("[required]")) field.required = false;
                form.addEventListener("submit", (event) => {
                    event.preventDefault();
                    window.submissions = (window.submissions ?? 0) + 1;
                });
            }"""
        )

    def enter(self, page: Page, composing: bool) -> None:
        """Enter as an input method sends it while a candidate is still open, through the browser itself."""
        page.focus("#id_expression")
        session = page.context.new_cdp_session(page)
        if composing:
            session.send("Input.imeSetComposition", {"text": "bang", "selectionStart": 4, "selectionEnd": 4})
        code = 229 if composing else 13
        key = {"key": "Enter", "code": "Enter", "windowsVirtualKeyCode": code, "text": "\r"}
        session.send("Input.dispatchKeyEvent", {"type": "keyDown", **key})

    def test_enter_that_picks_a_candidate_sends_nothing(self, sample: Page) -> None:
        self.watch(sample)
        self.enter(sample, composing=True)
        assert self.submissions(sample) == 0

    def test_enter_after_it_sends(self, sample: Page) -> None:
        self.watch(sample)
        self.enter(sample, composing=False)
        assert self.submissions(sample) == 1

    def test_a_text_area_grows(self, sample: Page) -> None:
        area = sample.locator("#id_where")
        before = area.bounding_box()["height"]
        area.fill("一行\n" * 30)
        assert area.bounding_box()["height"] > before

    def test_what_was_written_waits_in_this_browser(self, sample: Page) -> None:
        sample.locator("#id_where").fill("在课本里看到的")
        sample.reload()
        assert sample.locator("#id_where").input_value() == "在课本里看到的"

    def test_what_the_server_says_is_newer_than_what_waits(self, sample: Page) -> None:
        sample.locator("#id_expression").fill("帮我")
        sample.reload()
        assert sample.locator("#id_expression").input_value() == "帮 · 帮助 · 帮忙"


def test_a_double_click_sends_one_form(browse: Browse) -> None:
    page = browse()
    page.goto("/about/")
    page.route("**/language/", lambda route: route.fulfill(status=204))
    page.evaluate("window.sent = 0; addEventListener('submit', () => window.sent++)")
    page.dblclick(".site-header button[value=zh-hans]")
    assert page.evaluate("window.sent") == 1
    assert page.locator(".site-header button[value=zh-hans]").get_attribute("aria-busy") == "true"


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [375, 1280])
def test_every_part_is_accessible_and_fits(browse: Browse, in_development: None, theme: str, width: int) -> None:
    page = browse(theme=theme, width=width)
    page.goto("/dev/look/")
    assert accessibility_problems(page) == []
    assert not scrolls_sideways(page)


@pytest.mark.parametrize("language", ["en", "zh-hans", "zh-hant"])
def test_house_pages_are_accessible_and_fit(browse: Browse, language: str) -> None:
    page = browse(language=language, width=375)
    for address in HOUSE:
        page.goto(address)
        assert accessibility_problems(page) == []
        assert not scrolls_sideways(page)
