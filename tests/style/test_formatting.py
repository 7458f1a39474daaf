"""Formatting is the formatter's work."""

import subprocess
import sys

from tests.style.files import ROOT


def test_ruff_has_nothing_to_say() -> None:
    assert ruff("check", ".") == ""


def test_ruff_would_format_nothing() -> None:
    assert ruff("format", "--check", ".") == ""


def ruff(*arguments: str) -> str:
    done = subprocess.run([sys.executable, "-m", "ruff", *arguments], cwd=ROOT, capture_output=True, text=True)
    return done.stdout + done.stderr if done.returncode else ""
