#!/bin/sh
# Everything, side by side: on PostgreSQL what touches the database; all of it on SQLite, with the browser and the checks
# of style. How the first went the second hears through a pipe (tests/style/test_postgresql.py), so that the last line
# speaks for both.
set -u
cd "$(dirname "$0")/.." || exit 1

.venv/bin/python manage.py build_dictionary || exit

beside=$(mktemp -d) || exit
export ON_POSTGRESQL="$beside/outcome" REPORT_ON_POSTGRESQL="$beside/report"
mkfifo "$ON_POSTGRESQL"

on_postgresql() {
    .venv/bin/python -m tests.database pytest >"$REPORT_ON_POSTGRESQL" 2>&1 &
    trap 'kill $! 2>/dev/null; wait; exit' TERM
    wait $!
    case $? in
        0) outcome=passed ;;
        69) outcome=absent ;;
        *) outcome=failed ;;
    esac
    echo "$outcome" >"$ON_POSTGRESQL" &  # waits for its reader
    trap 'kill $! 2>/dev/null; exit' TERM
    wait $!
}

stop() {
    trap - INT TERM EXIT
    kill "$other" 2>/dev/null
    wait "$other"
    rm -r "$beside"
}
on_postgresql &
other=$!
trap stop EXIT
trap 'stop; exit 130' INT
trap 'stop; exit 143' TERM

.venv/bin/python -m pytest
