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
    assert sorted(variables_in_readme()) == sorted(variables_read())


def test_what_is_read_around_the_site_is_read_there() -> None:
    assert [name for name, path in AROUND.items() if name not in (ROOT / path).read_text("utf8")] == []


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
    """The first argument of each `env.text("NAME", …)`, and what the processes around the site read."""
    calls = [node for path in python_files() for node in ast.walk(ast.parse(path.read_text("utf8")))]
    return AROUND.keys() | {
        call.args[0].value for call in calls if isinstance(call, ast.Call) and ast.unparse(call.func) in READERS
    }
