"""The README is true to the letter: its table of the environment is what the settings read."""

import ast
import re

from tests.style.files import ROOT, lines_matching, python_files

# What Make, gunicorn and the tests read, and where.
AROUND = {
    "PORT": "deploy/run.sh",
    "PYTHON": "deploy/venv.sh",
    "BIND": "deploy/gunicorn.conf.py",
    "WEB_CONCURRENCY": "deploy/gunicorn.conf.py",
    "ENVIRONMENT": "deploy/manage.sh",
    "CHROMIUM": "tests/browsing.py",
    "CI": "tests/browsing.py",
}
READERS = {"env.text", "env.number", "env.flag", "env.words"}


def test_the_table_lists_every_variable_and_no_other() -> None:
    assert sorted(variables_in_readme()) == sorted({*variables_read(), *AROUND})


def test_the_table_tells_the_defaults() -> None:
    said = variables_in_readme()
    plain = {name: default.value for name, default in variables_read().items() if isinstance(default, ast.Constant)}
    wrong = {name: default for name, default in plain.items() if as_said(default) not in said.get(name, "")}
    assert wrong == {}


def as_said(default: object) -> str:
    if isinstance(default, bool):
        return "on" if default else "off"
    return f"`{default}`" if default != "" else "none"


def test_what_is_read_around_the_site_is_read_there() -> None:
    assert [name for name, path in AROUND.items() if name not in (ROOT / path).read_text("utf8")] == []


def test_only_one_module_reads_the_environment() -> None:
    elsewhere = [path for path in python_files() if path != ROOT / "exchange/lib/env.py"]
    reads = re.compile(r"os\.environ\b(?!\.setdefault\(\"DJANGO_SETTINGS_MODULE\")|os\.getenv")
    assert [line for path in elsewhere for line in lines_matching(path, reads)] == []


def test_files_it_points_to_exist() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", (ROOT / "README.md").read_text("utf8"))
    assert [link for link in links if not (ROOT / link).exists()] == []


def variables_in_readme() -> dict[str, str]:
    """Each variable of the tables, with what they say its default is."""
    rows = re.findall(r"^\| `([A-Z][A-Z0-9_]*)` \| (.*?) \|", (ROOT / "README.md").read_text("utf8"), re.MULTILINE)
    assert len(rows) == len(dict(rows)), "a variable is listed twice"
    return dict(rows)


def variables_read() -> dict[str, ast.expr | None]:
    """The arguments of each `env.text("NAME", "default")`."""
    nodes = [node for path in python_files() for node in ast.walk(ast.parse(path.read_text("utf8")))]
    calls = [node for node in nodes if isinstance(node, ast.Call) and ast.unparse(node.func) in READERS]
    return {call.args[0].value: call.args[1] if call.args[1:] else None for call in calls}
