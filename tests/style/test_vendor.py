"""What others made and we carry: named with its version and licence, and unchanged."""

import hashlib

from tests.style.files import ROOT, find, name

VENDOR = ROOT / "static" / "vendor"


def entries() -> dict[str, str]:
    """File to hash. A line of VERSIONS: file, project, version, licence, sha256, each after a tab or two spaces."""
    rows = (line.split() for line in (VENDOR / "VERSIONS").read_text("utf8").splitlines())
    return {row[0]: row[-1] for row in rows if row and not row[0].startswith("#")}


def test_every_file_is_listed_with_its_hash() -> None:
    files = [path for path in find("static/vendor", "*") if path.is_file() and path.name != "VERSIONS"]
    found = {str(path.relative_to(VENDOR)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
    assert found == entries()


def test_every_licence_is_told_in_the_notice() -> None:
    notice = (ROOT / "NOTICE").read_text("utf8")
    assert [entry for entry in entries() if name(VENDOR / entry.split("/")[0]) not in notice] == []
