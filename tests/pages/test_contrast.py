"""Text can be read on its ground, in both themes: WCAG 2.2, 1.4.3 (text, 4.5 to 1) and 1.4.11 (controls, 3 to 1)."""

import re

import pytest
from django.conf import settings

CSS = settings.BASE_DIR / "static" / "css"
TOKENS = (CSS / "tokens.css").read_text("utf8")

GROUNDS = ("paper", "card", "raised")
TEXT = [
    *((ink, ground) for ink in ("ink", "second", "zh-ink", "en-ink", "jade-ink", "gold-ink") for ground in GROUNDS),
    *((ink, "sand") for ink in ("ink", "sand-ink")),
    *((f"{name}-ink", f"{name}-soft") for name in ("zh", "en", "jade", "gold")),
    *(("ink", f"{name}-soft") for name in ("zh", "en", "jade", "gold")),
    *((ink, "jade-card") for ink in ("ink", "second", "jade-ink")),
    ("jade-ink", "jade-mark"),
    *(("on-strong", ground) for ground in ("zh", "zh-hover", "en", "en-hover", "jade")),
    ("on-inverse", "inverse"),
]
CONTROLS = [(edge, ground) for edge in ("control-line", "focus") for ground in GROUNDS]


def colours(selector: str) -> dict[str, str]:
    block = TOKENS.split(selector + " {", 1)[1].split("}", 1)[0]
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", block))


LIGHT = colours(":root")
DARK = colours(':root[data-theme="dark"]')


def luminance(colour: str) -> float:
    """Relative luminance, as WCAG 2.2 defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_text_stands_out_from_its_ground(theme: dict[str, str], ink: str, ground: str) -> None:
    assert contrast(theme[ink], theme[ground]) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("edge", "ground"), CONTROLS)
def test_the_edge_of_a_control_can_be_seen(theme: dict[str, str], edge: str, ground: str) -> None:
    assert contrast(theme[edge], theme[ground]) >= 3


def test_the_initial_of_an_avatar_can_be_read() -> None:
    tones = re.findall(r"background: (#[0-9a-f]{6});", (CSS / "avatar.css").read_text("utf8"))
    assert len(tones) == 5
    assert [tone for tone in tones if contrast("#ffffff", tone) < 4.5] == []


def test_dark_is_the_same_whether_chosen_or_followed_from_the_device() -> None:
    assert colours(':root:not([data-theme="light"])') == DARK


def test_both_themes_name_the_same_colours() -> None:
    assert set(LIGHT) == set(DARK)
