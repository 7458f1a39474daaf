"""What others made and we carry: named with its version and licence, and unchanged."""

import hashlib
import re
from pathlib import Path

from tests.style.files import ROOT, find, name

STATIC = ROOT / "static"
VERSIONS = STATIC / "vendor" / "VERSIONS"
# After an update: cd static && sha256sum vendor/*.js img/flags/* > vendor/SHA256SUMS
SUMS = STATIC / "vendor" / "SHA256SUMS"


def carried() -> list[Path]:
    files = [*find("static/vendor", "*"), *find("static/img/flags", "*")]
    return [path for path in files if path.is_file() and path not in (SUMS, VERSIONS)]


def versions() -> list[list[str]]:
    """Path, package, version, licence and hash, a row each."""
    return [row.split() for row in VERSIONS.read_text("utf8").splitlines() if row and not row.startswith("#")]


def test_every_file_is_as_it_came() -> None:
    lines = (line.split(maxsplit=1) for line in SUMS.read_text("utf8").splitlines())
    found = {str(path.relative_to(STATIC)): hashlib.sha256(path.read_bytes()).hexdigest() for path in carried()}
    assert found == {path: digest for digest, path in lines}


def test_every_file_belongs_to_a_package() -> None:
    places = [STATIC / path for path, *_ in versions()]
    strays = [path for path in carried() if not any(place in (path, *path.parents) for place in places)]
    assert [name(path) for path in strays] == []


def test_every_package_has_a_place_a_version_and_a_hash() -> None:
    for path, _package, version, _licence, digest in versions():
        assert (STATIC / path).exists(), path
        assert re.fullmatch(r"[\d.]+", version), path
        assert re.fullmatch(r"[0-9a-f]{64}", digest), path


def test_every_package_is_told_in_the_notice_with_its_licence() -> None:
    notice = (ROOT / "NOTICE").read_text("utf8").splitlines()
    for _path, package, version, licence, _digest in versions():
        assert any(f"{package} {version}" in line and licence in line for line in notice), package
