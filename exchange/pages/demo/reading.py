"""Reading the demo content from its files."""

import functools
import json
from pathlib import Path

FOLDER = Path(__file__).parent
PICTURES = FOLDER / "pictures"


def members() -> list[dict]:
    return [member for path in sorted(FOLDER.glob("members*.json")) for member in read(path)]


def posts() -> list[dict]:
    """The oldest first, so that newer posts have higher numbers, as on a site that grew."""
    found = [post for path in sorted((FOLDER / "posts").glob("*.json")) for post in read(path)]
    return sorted(found, key=lambda post: -post["age"])


@functools.cache
def descriptions() -> dict[str, dict[str, str]]:
    """What each drawn picture shows, by its name and the language it is said in."""
    return json.loads((FOLDER / "pictures.json").read_text(encoding="utf-8"))


def read(path: Path) -> list[dict]:
    return json.loads(path.read_text(encoding="utf-8"))
