"""Building the dictionary at set-up: once, whole, and the same each time."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from itertools import islice
from pathlib import Path

import pytest
from django.core.management import call_command

from exchange.languages import compiling
from exchange.languages.compiling import sources
from exchange.languages.dictionary import file as shelf
from exchange.languages.strokes import unpacking


@dataclass(frozen=True)
class Lists:
    """The beginnings of the long lists."""

    cedict: list
    ecdict: list
    strokes: dict
    numbers: dict[str, list[int]]


@pytest.fixture(scope="module")
def lists() -> Lists:
    about, series = unpacking.unpacked()
    strokes = about | {name: about[name][:20] for name in ("characters", "commands", "radicals")}
    numbers = {name: list(islice(each, 5_000)) for name, each in series.items()}
    return Lists(sources.cedict()[:300], sources.ecdict()[:300], strokes, numbers)


@pytest.fixture
def short_lists(lists: Lists, monkeypatch: pytest.MonkeyPatch) -> None:
    """A dictionary of a few hundred words, built in no time."""
    monkeypatch.setattr(sources, "cedict", lambda: lists.cedict)
    monkeypatch.setattr(sources, "ecdict", lambda: lists.ecdict)
    monkeypatch.setattr(unpacking, "unpacked", lambda: (lists.strokes, series_of(lists)))


def series_of(lists: Lists) -> dict[str, Iterator[int]]:
    return {name: iter(each) for name, each in lists.numbers.items()}


def build(path: Path, *options: str, verbosity: int = 1) -> str:
    said = StringIO()
    call_command("build_dictionary", str(path), *options, stdout=said, verbosity=verbosity)
    return said.getvalue()


@pytest.mark.usefixtures("short_lists")
class TestBuilding:
    def test_says_how_long_it_took_and_where_it_is(self, tmp_path: Path) -> None:
        path = tmp_path / "new" / "dictionary.sqlite3"
        assert str(path) in build(path)
        assert compiling.is_current(path)

    def test_happens_once(self, tmp_path: Path) -> None:
        path = tmp_path / "dictionary.sqlite3"
        build(path)
        before = path.stat().st_mtime_ns
        assert build(path) == ""
        assert "up to date" in build(path, verbosity=2)
        assert path.stat().st_mtime_ns == before

    def test_gives_the_same_bytes_each_time(self, tmp_path: Path) -> None:
        one, other = tmp_path / "one.sqlite3", tmp_path / "other.sqlite3"
        build(one)
        build(other)
        assert one.read_bytes() == other.read_bytes()

    def test_puts_the_strokes_of_characters_beside_it(self, tmp_path: Path) -> None:
        path = tmp_path / "dictionary.sqlite3"
        assert "strokes" in build(path)
        assert unpacking.is_current(path.with_name("strokes.sqlite3"))

    def test_replaces_what_is_out_of_date_and_leaves_nothing_beside_it(self, tmp_path: Path) -> None:
        path = tmp_path / "dictionary.sqlite3"
        path.write_text("This was made by an older release.")
        assert not compiling.is_current(path)
        build(path)
        assert compiling.is_current(path)
        assert sorted(each.name for each in tmp_path.iterdir()) == ["dictionary.sqlite3", "strokes.sqlite3"]

    def test_that_fails_leaves_the_old_one(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        path = tmp_path / "dictionary.sqlite3"
        build(path)
        monkeypatch.setattr(compiling.pronunciations, "rows", lambda: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            build(path, "--force")
        assert compiling.is_current(path)
        assert sorted(each.name for each in tmp_path.iterdir()) == ["dictionary.sqlite3", "strokes.sqlite3"]

    def test_marks_the_file_with_the_licence_of_what_it_derives_from(self, tmp_path: Path) -> None:
        path = tmp_path / "dictionary.sqlite3"
        build(path)
        with shelf.opened(path) as file:
            assert file.execute("SELECT value FROM about WHERE name = 'licence'").fetchone() == ("CC BY-SA 4.0",)
