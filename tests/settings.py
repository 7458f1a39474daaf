"""The site's own settings, with what is slow, shared or far away replaced."""

import tempfile
from pathlib import Path

from exchange.settings import *  # noqa: F403
from exchange.settings import DATABASES, MIDDLEWARE, STORAGES

_SCRATCH = tempfile.TemporaryDirectory(prefix="xiaoqiao-tests-")  # gone when the run ends
_scratch = Path(_SCRATCH.name)

VAR_DIR = _scratch
MEDIA_ROOT = _scratch / "media"

if "sqlite3" in DATABASES["default"]["ENGINE"]:
    # A file and not memory: threads then hold connections of their own, and wait for each other as they do in earnest.
    DATABASES["default"]["TEST"] = {"NAME": str(_scratch / "test.sqlite3")}
    DATABASES["default"]["OPTIONS"]["init_command"] += "PRAGMA synchronous=OFF;"

CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
# Scans all static files each time a handler is made; the live server serves them without it.
MIDDLEWARE = [name for name in MIDDLEWARE if not name.startswith("whitenoise.")]
MENDS_CHECKED_EVERY = 0  # each test begins without the readings of the last
