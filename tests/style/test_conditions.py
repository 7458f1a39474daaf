"""The conditions tests run under hold, or other tests would pass for want of a witness."""

import socket

import pytest
from django.core.cache import cache
from playwright.sync_api import Browser

from tests.browsing import listen

HOME = "http://localhost:1"


def test_the_network_is_absent() -> None:
    with pytest.raises(AssertionError, match="reached for the network"):
        socket.create_connection(("192.0.2.1", 80), timeout=1)


@pytest.mark.parametrize("turn", ["first", "second"])
def test_the_cache_is_empty_for_each_test(turn: str) -> None:
    assert cache.get("left-behind") is None
    cache.set("left-behind", turn)


@pytest.mark.journey
@pytest.mark.parametrize(
    ("html", "told"),
    [
        ("<p>你好</p>", 0),
        ('<img src="https://outside.example/x.png" alt="">', 1),
        ("<script>console.error('broken')</script>", 1),
        ("<script>broken()</script>", 1),
    ],
)
def test_a_window_tells_on_itself(browser: Browser, html: str, told: int) -> None:
    problems: list[str] = []
    page = browser.new_page()
    listen(page, HOME, problems)
    page.set_content(html)
    page.close()
    assert len(problems) == told
