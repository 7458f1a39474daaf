"""What others made and we carry: named with its version and licence, and unchanged."""

import hashlib
import re
from pathlib import Path

from tests.style.files import ROOT, find

VENDOR = ROOT / "static" / "vendor"
FLAGS = ROOT / "static" / "img" / "flags"
SUMS = VENDOR / "SHA256SUMS"  # after an update: cd static && sha256sum vendor/*.js img/flags/* > vendor/SHA256SUMS


def carried() -> list[Path]:
    files = [*find("static/vendor", "*"), *find("static/img/flags", "*")]
    return [path for path in files if path.is_file() and path not in (SUMS, VENDOR / "VERSIONS")]


def versions() -> list[list[str]]:
    rows = (VENDOR / "VERSIONS").read_text("utf8").splitlines()
    return [row.split(maxsplit=5) for row in rows if row and not row.startswith("#")]


def test_every_file_is_as_it_came() -> None:
    lines = (line.split(maxsplit=1) for line in SUMS.read_text("utf8").splitlines())
    assert digests() == {path: digest for digest, path in lines}


def digests() -> dict[str, str]:
    static = ROOT / "static"
    return {str(path.relative_to(static)): hashlib.sha256(path.read_bytes()).hexdigest() for path in carried()}


def test_every_package_has_its_version_its_hash_and_a_place_that_exists() -> None:
    for name, version, _licence, _source, digest, kept in versions():
        assert re.fullmatch(r"[\d.]+", version), name
        assert re.fullmatch(r"sha256:[0-9a-f]{64}", digest), name
        assert (VENDOR / kept.partition(":")[0]).exists(), name


def test_every_package_is_told_in_the_notice_with_its_licence() -> None:
    notice = (ROOT / "NOTICE").read_text("utf8").splitlines()
    for name, version, licence, *_ in versions():
        assert any(f"{name} {version}" in line and licence in line for line in notice), name
