"""CONTRIBUTING's walk-through works when followed."""

import importlib.util
import re
from pathlib import Path

import pytest

from exchange.posts import kinds
from tests.style.files import ROOT

BLOCKS = re.findall(r"^```python\n(.*?)^```", (ROOT / "CONTRIBUTING.md").read_text("utf8"), re.MULTILINE | re.DOTALL)
KIND, _LINE, TEST = BLOCKS


def test_the_kind_it_adds_passes_its_test(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    added = load("exchange.posts.kinds.gesture", KIND, tmp_path).GESTURE
    monkeypatch.setitem(kinds._BY_SLUG, added.slug, added)
    load("test_gesture", TEST, tmp_path).test_helpers_see_where_the_gesture_was_made()


@pytest.mark.parametrize("language", ["en", "zh-hans", "zh-hant"])
def test_the_kind_it_adds_has_a_title_in_each_language(tmp_path: Path, language: str) -> None:
    assert load("exchange.posts.kinds.gesture", KIND, tmp_path).GESTURE.title([], language)


def load(name: str, source: str, folder: Path):
    path = folder / f"{name}.py"
    path.write_text(source, "utf8")
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
