"""What a deployment meets: migrations that match the models, and settings that Django has no warning about."""

import os
import subprocess
import sys

import pytest
from django.core.management import call_command

from tests.style.files import ROOT

PRODUCTION = {
    "DEBUG": "off",
    "SECRET_KEY": "a-long-text-for-this-check-0123456789-abcdefghijklmnopqrstuvwxyz",
    "ALLOWED_HOSTS": "bridge.example",
    "SITE_URL": "https://bridge.example",
    "BEHIND_PROXY": "on",
    "TASKS_BACKEND": "database",
    "PHONE_KEYS": "2026:eGlhb3FpYW8tb25seS1mb3ItdGhpcy1jaGVjay0wMDE=",
    "PHONE_INDEX_KEY": "eGlhb3FpYW8tb25seS1mb3ItdGhpcy1jaGVjay0wMDI=",
}


def run_as_in_production(*command: str) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": os.environ["PATH"], "DJANGO_SETTINGS_MODULE": "exchange.settings", **PRODUCTION}
    return subprocess.run([sys.executable, *command], cwd=ROOT, env=environment, capture_output=True, text=True)


@pytest.mark.django_db
def test_migrations_match_the_models() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=1)


def test_django_has_no_warning_about_the_production_settings() -> None:
    done = run_as_in_production("manage.py", "check", "--deploy", "--fail-level", "WARNING")
    assert done.returncode == 0, done.stdout + done.stderr


def test_gunicorn_accepts_its_configuration() -> None:
    done = run_as_in_production("-m", "gunicorn", "--check-config", "--config", "deploy/gunicorn.conf.py")
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_production_site_does_not_start_without_its_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(PRODUCTION, "SECRET_KEY")
    done = run_as_in_production("manage.py", "check")
    assert done.returncode != 0
    assert "SECRET_KEY must be set" in done.stderr
