"""Half-made settings are told when the site starts; whole ones, and none, pass in silence."""

import pytest

from exchange.reading.machines import MACHINES, machine
from exchange.reading.machines.checks import machine_is_set_up

NOTHING = dict.fromkeys(
    ("TRANSLATE_WITH", "LIBRETRANSLATE_URL", "LIBRETRANSLATE_KEY", "DEEPL_KEY", "DEEPL_URL"), ""
)  # fmt: skip


def found(settings, **told: str) -> list[str]:
    for name, value in (NOTHING | told).items():
        setattr(settings, name, value)
    return [message.id for message in machine_is_set_up(None)]


@pytest.mark.parametrize(
    ("told", "ids"),
    [
        ({}, []),
        ({"TRANSLATE_WITH": "memory"}, []),
        ({"TRANSLATE_WITH": "deepl", "DEEPL_KEY": "k"}, []),
        ({"TRANSLATE_WITH": "libretranslate", "LIBRETRANSLATE_URL": "http://127.0.0.1:5000"}, []),
        ({"TRANSLATE_WITH": "babelfish"}, ["reading.E001"]),
        ({"TRANSLATE_WITH": "deepl"}, ["reading.W001"]),
        ({"TRANSLATE_WITH": "libretranslate"}, ["reading.W001"]),
        ({"DEEPL_KEY": "k"}, ["reading.W002"]),
        ({"TRANSLATE_WITH": "libretranslate", "LIBRETRANSLATE_URL": "libre:5000"}, ["reading.E002"]),
        (
            {"TRANSLATE_WITH": "libretranslate", "LIBRETRANSLATE_URL": "http://t.example", "LIBRETRANSLATE_KEY": "k"},
            ["reading.W003"],
        ),
    ],
)
def test_what_is_told(settings, told, ids):
    assert found(settings, **told) == ids


def test_until_it_is_set_up_there_is_none(settings):
    for name, value in NOTHING.items():
        setattr(settings, name, value)
    assert machine() is None
    settings.TRANSLATE_WITH = "deepl"
    assert machine() is None
    settings.DEEPL_KEY = "k"
    assert machine() is MACHINES["deepl"]
