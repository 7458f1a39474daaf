"""Links in the first texts of a new member."""

import pytest

from exchange.moderation.rules import Passage
from exchange.moderation.rules.links_by_newcomers import LinksByNewcomers


@pytest.mark.parametrize(
    ("passage", "found"),
    [
        (Passage("看 https://example.com/a，谢谢"), "https://example.com/a"),
        (Passage("www.example.com and http://b.example"), "www.example.com http://b.example"),
        (Passage("没有链接"), ""),
        (Passage("https://example.com", days_since_joined=30), ""),
        (Passage("https://example.com", times_helped=1), ""),
    ],
)
def test_links_count_while_one_is_new_and_has_helped_nobody(passage, found):
    assert LinksByNewcomers().find(passage) == found
