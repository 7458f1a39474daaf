"""CONTRIBUTING's walk-throughs work when followed."""

import ast
import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from exchange.languages.aids import Manner, Word
from exchange.posts.kinds import Kind
from tests.style.files import ROOT

BLOCKS = re.findall(r"^```python\n(.*?)^```", (ROOT / "CONTRIBUTING.md").read_text("utf8"), re.MULTILINE | re.DOTALL)
KIND, ROW, AID = BLOCKS


@pytest.fixture
def gesture(tmp_path: Path) -> Kind:
    """The kind it adds, as if its file stood among the others."""
    return loaded("exchange.posts.kinds.gesture", KIND, tmp_path).GESTURE


def loaded(name: str, source: str, folder: Path) -> ModuleType:
    path = folder / "added.py"
    path.write_text(source, "utf8")
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_row_it_adds_fills_the_form_and_begins_with_what_must_be_told(gesture: Kind) -> None:
    filled = ast.literal_eval("{" + ROW + "}")[gesture.slug]
    required = {"body": gesture.body.required} | {question.name: question.required for question in gesture.context}
    assert filled.keys() <= required.keys()
    assert required[next(iter(filled))]


@pytest.mark.parametrize("language", ["en", "zh-hans", "zh-hant"])
def test_the_kind_it_adds_has_a_title_in_each_language(gesture: Kind, language: str) -> None:
    assert gesture.title([], language)


def test_the_aid_it_adds_stands_over_each_character(tmp_path: Path) -> None:
    nudge = loaded("exchange.languages.aids.nudge", AID, tmp_path).NUDGE
    assert nudge.over(Word(0, 2, "银行", ("yin2", "hang2")), Manner()) == ["y", "h"]
