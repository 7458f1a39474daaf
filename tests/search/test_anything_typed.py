"""Anything may be typed into the box: no error, on either database."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exchange.search.query import LONGEST
from tests.cast import note

pytestmark = pytest.mark.django_db

PARTS = [
    *(
        "麻烦",
        "什么意思",
        "ma",
        "fan",
        "mfn",
        "ㄇㄚˊ",
        "#food",
        "@mei",
        "what does ",
        " mean",
        " ",
        "的" * 40,
        "𠮷",
        "ｍ",
    ),
    *('"', "“", "「", "*", "OR", "NOT", "NEAR(", ")", "&", "|", "!", ":", "'", "\\"),
    *("\x00", "\ud800", "\u202e", "👩", "𠮷", "ｍ", "\u200d", "e\u0301"),
]
TYPED = st.one_of(
    st.text(st.characters(exclude_categories=()), max_size=LONGEST + 20),
    st.lists(st.sampled_from(PARTS), max_size=12).map("".join),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True)
@given(typed=TYPED)
def test_no_text_is_an_error(client, mei, typed):
    found = client.get("/search/", {"q": typed.encode("utf-8", "surrogatepass")})
    assert found.status_code == 200


@pytest.mark.parametrize("typed", ["a" * 10_000, "麻" * 10_000, "！？。，", "   ", "%00", "%ED%A0%80", "\ud800", ""])
def test_the_worst_are_answered_kindly(client, mei, typed):
    note(mei, "麻烦你了。")
    assert client.get("/search/", {"q": typed.encode("utf-8", "surrogatepass")}).status_code == 200
