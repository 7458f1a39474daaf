"""The lock files: exact, hashed, and true for anyone, wherever their packages come from."""

import re

import pytest

from tests.style.files import ROOT

NAMES = ["requirements", "requirements-dev"]


@pytest.mark.parametrize("name", NAMES)
def test_a_lock_file_names_no_host(name: str) -> None:
    assert not re.search(r"://|--(index|extra|find)", (ROOT / f"{name}.txt").read_text())


@pytest.mark.parametrize("name", NAMES)
def test_every_package_is_pinned_with_hashes(name: str) -> None:
    for lines in locked(name).values():
        assert "==" in lines[0]
        assert any("--hash=sha256:" in line for line in lines), lines[0]


@pytest.mark.parametrize("name", NAMES)
def test_every_package_asked_for_is_locked(name: str) -> None:
    asked = re.findall(r"^[\w-]+", (ROOT / f"{name}.in").read_text(), re.MULTILINE)
    wanted = {package.lower().replace("_", "-") for package in asked if not package.startswith("-")}
    assert wanted - locked(name).keys() == set()


def test_both_lock_files_pin_the_same_versions() -> None:
    runtime, development = ({package: lines[0].split()[0] for package, lines in locked(name).items()} for name in NAMES)
    shared = runtime.keys() & development.keys()
    assert {package: runtime[package] for package in shared} == {package: development[package] for package in shared}


def locked(name: str) -> dict[str, list[str]]:
    """The lines of each package: its pin, then its hashes."""
    packages: dict[str, list[str]] = {}
    for line in (ROOT / f"{name}.txt").read_text().splitlines():
        if match := re.match(r"[\w.-]+", line):
            packages[match.group()] = []
        if packages and not line.lstrip().startswith("#"):
            packages[next(reversed(packages))].append(line)
    return packages
