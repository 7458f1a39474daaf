"""The catalogues of 简体 and 繁體: complete, compiled, and holding what the code says today."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from tests.style.files import ROOT, name

CATALOGUES = [ROOT / "locale" / locale / "LC_MESSAGES" / "django.po" for locale in ("zh_Hans", "zh_Hant")]
each_catalogue = pytest.mark.parametrize("path", CATALOGUES, ids=name)


def catalogue(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_mo(file) if path.suffix == ".mo" else read_po(file)


def texts(messages: Catalog) -> dict[object, object]:
    return {(plain(message.id), plain(message.context)): plain(message.string) for message in messages if message.id}


def plain(text: object) -> object:
    """Babel reads a compiled catalogue's plural forms as a list, and its contexts as bytes."""
    if isinstance(text, bytes):
        return text.decode()
    return tuple(text) if isinstance(text, list) else text


def first_words(messages: list[object]) -> list[str]:
    return [str(message.id)[:80] for message in messages]


@each_catalogue
def test_every_text_is_translated(path: Path) -> None:
    blank = [
        message
        for message in catalogue(path)
        if message.id and not all(message.string if isinstance(message.string, tuple) else (message.string,))
    ]
    assert first_words(blank) == []


@each_catalogue
def test_no_translation_is_a_guess(path: Path) -> None:
    assert first_words([message for message in catalogue(path) if message.id and message.fuzzy]) == []


@each_catalogue
def test_placeholders_are_the_same_in_the_translation(path: Path) -> None:
    messages = catalogue(path)
    assert [f"{message.id}: {error}" for message, errors in messages.check() for error in errors] == []


@each_catalogue
def test_the_compiled_catalogue_is_the_written_one(path: Path) -> None:
    written = {key: string for key, string in texts(catalogue(path)).items() if string}
    assert texts(catalogue(path.with_suffix(".mo"))) == written


@pytest.fixture(scope="module")
def gathered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project after `make messages`."""
    if not shutil.which("msgmerge"):
        pytest.skip("gettext is not installed. On Debian: apt-get install gettext")
    copy = tmp_path_factory.mktemp("messages") / "project"
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".*", "var", "tests", "static"))
    environment = {**os.environ, "PYTHON": sys.executable, "DJANGO_SETTINGS_MODULE": "exchange.settings"}
    done = subprocess.run(["locale/collect.sh"], cwd=copy, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return copy


@each_catalogue
def test_gathering_texts_again_brings_nothing_new(path: Path, gathered: Path) -> None:
    fresh = catalogue(gathered / path.relative_to(ROOT))
    assert texts(fresh).keys() ^ texts(catalogue(path)).keys() == set()
