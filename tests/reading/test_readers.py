"""In which language somebody gets help: that of the screen, else their own, in their own script."""

import pytest
from django.contrib.auth.models import AnonymousUser

from exchange.reading.readers import language_for, needs_help
from tests.cast import native, person


@pytest.mark.parametrize(
    ("screen", "language", "target"),
    [
        ("en", "zh-hans", "en"),
        ("en", "zh-hant", "en"),
        ("zh-hant", "en", "zh-hant"),
        ("zh-hans", "en", "zh-hans"),
        ("en", "en", "zh-hans"),
        ("zh-hant", "zh-hans", "en"),
    ],
)
def test_a_visitor_s(screen, language, target):
    assert language_for(AnonymousUser(), screen, language) == target


@pytest.mark.parametrize(
    ("region", "script", "target"),
    [
        ("CN", "", "zh-hans"),
        ("TW", "", "zh-hant"),
        ("HK", "", "zh-hant"),
        ("TW", "zh-hans", "zh-hans"),
        ("CN", "zh-tw", "zh-hant"),
        ("CN", "zh-hk", "zh-hant"),
    ],
)
def test_a_member_s_who_reads_the_site_in_english(db, region, script, target):
    reader = person("reader", "Reader", native("zh", region), script=script)
    assert language_for(reader, "en", "en") == target
    assert needs_help(reader, "en", "en")
    assert not needs_help(reader, "en", "zh-hant")
