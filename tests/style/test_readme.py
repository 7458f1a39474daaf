"""The README is true to the letter: its table of the environment is what the settings read."""

import ast
import re

from tests.style.files import ROOT, lines_matching, python_files

READERS = {"env.text", "env.number", "env.flag", "env.words"}


def test_the_table_lists_every_variable_and_no_other() -> None:
    assert sorted(variables_in_readme()) == sorted(variables_read())


def test_only_one_module_reads_the_environment() -> None:
    elsewhere = [path for path in python_files() if path != ROOT / "exchange/lib/env.py"]
    reads = re.compile(r"os\.environ\b(?!\.setdefault\(\"DJANGO_SETTINGS_MODULE\")|os\.getenv")
    assert [line for path in elsewhere for line in lines_matching(path, reads)] == []


def test_files_it_points_to_exist() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", (ROOT / "README.md").read_text("utf8"))
    assert [link for link in links if not (ROOT / link).exists()] == []


def variables_in_readme() -> list[str]:
    rows = re.findall(r"^\| `([A-Z][A-Z0-9_]*)` \|", (ROOT / "README.md").read_text("utf8"), re.MULTILINE)
    assert len(rows) == len(set(rows))
    return rows


def variables_read() -> set[str]:
    """The first argument of each `env.text("NAME", …)` in the settings."""
    settings = ast.parse((ROOT / "exchange/settings.py").read_text("utf8"))
    calls = [node for node in ast.walk(settings) if isinstance(node, ast.Call)]
    return {call.args[0].value for call in calls if ast.unparse(call.func) in READERS}
