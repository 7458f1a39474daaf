#!/bin/sh
# Everything: on PostgreSQL what touches the database, then all of it on SQLite, with the browser and the checks of style.
# How the first went is told to the second (tests/style/test_postgresql.py), so that the last line speaks for both.
set -u
cd "$(dirname "$0")/.." || exit 1

.venv/bin/python manage.py build_dictionary || exit

.venv/bin/python -m tests.database pytest
case $? in
    0) export ON_POSTGRESQL=passed ;;
    69) export ON_POSTGRESQL=absent ;;
    130 | 143) exit 130 ;; # interrupted: no second run
    *) export ON_POSTGRESQL=failed ;;
esac
exec .venv/bin/python -m pytest
