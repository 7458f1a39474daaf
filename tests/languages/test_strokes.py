"""How characters are written: unpacked once, then read one by one."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from exchange.languages import dictionary, strokes
from exchange.languages.strokes import unpacking


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The file with its first two hundred characters and 我, so that it is made in no time."""
    about, series = unpacking.unpacked()
    path = tmp_path_factory.mktemp("strokes") / "dictionary.sqlite3"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(unpacking, "unpacked", lambda: (cut_after(about, "二"), series))
        unpacking.build(path.with_name("strokes.sqlite3"))
        patch.setattr(dictionary, "location", lambda: path)
        strokes.close()
        yield path.with_name("strokes.sqlite3")
    strokes.close()


def cut_after(about: dict, last: str) -> dict:
    kept = about["characters"].index(last) + 1
    return about | {name: about[name][:kept] for name in ("characters", "commands", "radicals")}


def test_there_are_as_many_characters_as_the_source_has():
    about, _ = unpacking.unpacked()
    assert len(about["characters"]) == len(set(about["characters"])) == 9574


@pytest.mark.parametrize(("character", "count"), [("一", 1), ("丁", 2), ("中", 4), ("九", 2), ("乾", 11)])
def test_strokes_are_counted(few: Path, character: str, count: int):
    assert strokes.counts([character]) == {character: count}


def test_a_drawing_is_what_the_animation_reads(few: Path):
    drawn = json.loads(strokes.drawing("丁"))
    assert {"strokes", "medians"} <= set(drawn) <= {"strokes", "medians", "radStrokes"}
    assert len(drawn["strokes"]) == len(drawn["medians"]) == 2
    assert drawn["strokes"][0].startswith("M ")
    assert all(each.endswith(" Z") for each in drawn["strokes"])
    assert all(0 <= x <= 1024 for x, _ in drawn["medians"][0])


@pytest.mark.parametrize("character", ["", "x", "你", "\ud800", "\x00", "一二", "🐼", "\U000300f0"])
def test_what_has_none_is_not_found(few: Path, character: str):
    assert strokes.drawing(character) is None


def test_many_are_counted_at_once_in_their_order(few: Path):
    assert list(strokes.counts("中x一\ud800中")) == ["中", "一"]


def test_the_file_says_whose_work_it_is_and_under_which_licence(few: Path):
    file = strokes.opened(few)
    notice = file.execute("SELECT value FROM about WHERE name = 'notice'").fetchone()[0]
    assert "Arphic Public License" in notice
    assert unpacking.is_current(few)


def test_where_it_was_not_built_nothing_has_strokes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(dictionary, "location", lambda: tmp_path / "dictionary.sqlite3")
    strokes.close()
    assert strokes.drawing("一") is None
    assert strokes.counts("一") == {}
    assert not unpacking.is_current(strokes.location())
    strokes.close()
