"""A real browser for tests: `browse(language="zh-hant", theme="dark", width=375)` opens a window that tells on itself.

When a test ends, each window it opened must have kept the site's promises: nothing in the console (a breach of the
content security policy shows there), nothing asked of another host, no missing file, no server error.
"""

import os
import shutil
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.db import connection
from django.test import Client
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    Response,
    expect,
    sync_playwright,
)

LOCALES = {"en": "en-GB", "zh-hans": "zh-CN", "zh-hant": "zh-TW"}
ABSENT = "Chromium is not installed (on Debian: apt-get install chromium); CHROMIUM may name it if it has another name."
PATIENCE = 30_000  # milliseconds: two databases are tested at once, and a busy machine is slow, not wrong
FLAGS = [
    "--no-sandbox",  # root in a container has none; the pages are our own
    "--disable-gpu",
    "--disable-background-networking",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost",
]


@pytest.fixture(scope="session")
def browser(django_db_setup: None) -> Iterator[Browser]:
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if not chromium:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(ABSENT)
    rows = getattr(connection, "_test_serialized_contents", "[]")  # none where no test empties the database
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        # Under the driver's event loop Django opens a connection of its own, which has to know the rows of migrations.
        connection._test_serialized_contents = rows
        launched = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield launched
        launched.close()


@pytest.fixture
def browse(browser: Browser, live_server: object) -> Iterator[Callable[..., Page]]:
    """Opens windows, each with cookies of its own: two members of a story are two windows.

    `member` is logged in already. Paths given to `page.goto` are the site's own: `page.goto("/ask/")`.
    """
    contexts: list[BrowserContext] = []
    problems: list[str] = []

    def window(
        *,
        language: str = "en",
        theme: str = "light",
        width: int = 1280,
        javascript: bool = True,
        touch: bool = False,
        member: object = None,
    ) -> Page:
        context = browser.new_context(
            base_url=live_server.url,
            locale=LOCALES[language],
            color_scheme=theme,
            viewport={"width": width, "height": 800},
            java_script_enabled=javascript,
            has_touch=touch,
        )
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        if member is not None:
            context.add_cookies([session_cookie(member, live_server.url)])
        page = context.new_page()
        listen(page, live_server.url, problems)
        return page

    yield window
    for context in contexts:
        context.close()
    assert not problems, "In the browser:\n" + "\n".join(problems)


@pytest.fixture
def page(browse: Callable[..., Page]) -> Page:
    """A visitor's window on a desk, in English."""
    return browse()


def session_cookie(member: object, url: str) -> dict[str, str]:
    client = Client()
    client.force_login(member)
    name = settings.SESSION_COOKIE_NAME
    return {"name": name, "value": client.cookies[name].value, "url": url}


def listen(page: Page, home: str, problems: list[str]) -> None:
    """Writes down what a page should not do."""

    def heard(message: ConsoleMessage) -> None:
        # A refused form rightly answers 4xx, and the browser logs that; missing files are caught in `answered`.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            problems.append(f"{page.url} console: {message.text}")

    def asked(request: Request) -> None:
        if not request.url.startswith((home, "data:", "blob:", "about:")):
            problems.append(f"{page.url} asked an outside host: {request.url}")

    def answered(response: Response) -> None:
        is_file = response.request.resource_type not in ("document", "xhr", "fetch")
        if response.status >= 500 or (is_file and response.status >= 400):
            problems.append(f"{page.url} got {response.status} for {response.url}")

    page.on("console", heard)
    page.on("pageerror", lambda error: problems.append(f"{page.url} script: {error}"))
    page.on("request", asked)
    page.on("response", answered)


def accessibility_problems(page: Page) -> list[str]:
    """What axe finds wrong on the page as it stands, a line each; empty is as it should be."""
    # Without scripts axe's promise is never kept, and the test would wait for ever.
    assert page.evaluate("matchMedia('(scripting: enabled)').matches"), "axe needs a window that runs JavaScript"
    violations = Axe().run(page).response["violations"]
    return [
        f"{page.url} {violation['id']}: {violation['help']}: {node['html'][:200]}"
        for violation in violations
        for node in violation["nodes"]
    ]


def scrolls_sideways(page: Page) -> bool:
    return page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
