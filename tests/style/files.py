"""The project's files, as the checks of style see them."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
APPS = ("exchange", "accounts")

# `https://host`, or `//host.tld` which takes the page's own scheme. XML names its vocabularies by address; nothing
# fetches those.
OUTSIDE_HOST = re.compile(r"https?://(?!www\.w3\.org/)[\w\[]|[\"'(=]//[a-z0-9-]+\.[a-z]")


def find(folder: str, *patterns: str) -> list[Path]:
    return sorted(path for pattern in patterns for path in (ROOT / folder).rglob(pattern))


def own_static(*patterns: str) -> list[Path]:
    return [path for path in find("static", *patterns) if "vendor" not in path.parts]


def python_files() -> list[Path]:
    return [path for app in APPS for path in find(app, "*.py") if "migrations" not in path.parts]


def name(path: Path) -> str:
    """A path as a test's name shows it."""
    return str(path.relative_to(ROOT))


def lines_matching(path: Path, pattern: re.Pattern[str]) -> list[str]:
    lines = path.read_text("utf8").splitlines()
    return [f"{name(path)}:{number}: {line.strip()}" for number, line in enumerate(lines, 1) if pattern.search(line)]
