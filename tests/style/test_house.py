"""Call down, signal up: an import goes to a lower floor, and neighbours do not import each other."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.style.files import APPS, ROOT, name, python_files

FLOORS = [
    "exchange.languages exchange.lib",
    "accounts",
    "exchange.attachments",
    "exchange.posts",
    "exchange.social exchange.moderation exchange.search exchange.reading exchange.study exchange.matching",
    "exchange.feed exchange.inbox",
    "exchange.pages exchange.api exchange.insights",
]
FLOOR = {room: number for number, rooms in enumerate(FLOORS) for room in rooms.split()}
# Above every floor: they may see the whole house, and no room sees them.
ROOF = {"exchange.benchmarks", "exchange.settings", "exchange.urls", "exchange.wsgi", "exchange.asgi"}
TOO_VAGUE = {"core", "base", "common", "utils", "services", "helpers"}


def test_imports_go_down() -> None:
    climbs = [
        f"{where}: {here} imports {there}"
        for path in python_files()
        if (here := room(module_of(path))) in FLOOR
        for there, where in rooms_imported(path)
        if there != here and not goes_down(here, there)
    ]
    assert climbs == []


def test_every_room_has_a_floor() -> None:
    rooms = {room(module_of(path)) for path in python_files()}
    assert rooms - FLOOR.keys() - ROOF - {"exchange"} == set()


def test_no_folder_has_a_name_that_could_hold_anything() -> None:
    folders = [path for app in APPS for path in (ROOT / app).rglob("*") if path.is_dir()]
    assert [name(folder) for folder in folders if folder.name in TOO_VAGUE] == []


def goes_down(here: str, there: str) -> bool:
    if there not in FLOOR:
        return there in ("exchange", "")
    # The ground floor is pure and small; its two rooms may lean on each other.
    return FLOOR[there] < FLOOR[here] or FLOOR[here] == FLOOR[there] == 0


def room(module: str) -> str:
    """`accounts.sms.twilio` is in accounts, `exchange.posts.models` in exchange.posts."""
    parts = module.split(".")
    if parts[0] == "accounts":
        return "accounts"
    return ".".join(parts[:2]) if parts[0] == "exchange" else ""


def module_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def rooms_imported(path: Path) -> Iterator[tuple[str, str]]:
    for node in ast.walk(ast.parse(path.read_text("utf8"))):
        if isinstance(node, ast.Import):
            targets = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            origin = absolute(node, path)
            targets = [f"{origin}.{alias.name}" for alias in node.names]
        else:
            continue
        yield from ((found, f"{name(path)}:{node.lineno}") for target in targets if (found := room(target)))


def absolute(node: ast.ImportFrom, path: Path) -> str:
    if not node.level:
        return node.module or ""
    package = path.relative_to(ROOT).parent.parts
    return ".".join([*package[: len(package) - node.level + 1], *filter(None, [node.module])])
