#!/bin/sh
# manage.py with the environment of the service: sudo -u xiaoqiao deploy/manage.sh migrate
set -eu
cd "$(dirname "$0")/.."
set -a
. "${ENVIRONMENT:-/etc/xiaoqiao/environment}"
set +a
exec .venv/bin/python manage.py "$@"
