#!/bin/sh
# The site on your own machine: its data in var/, its worker beside it. Ctrl-C stops both.
set -eu
cd "$(dirname "$0")/.."

port=${PORT:-8000}
address=http://127.0.0.1:$port
export SITE_URL="${SITE_URL:-$address}" TASKS_BACKEND="${TASKS_BACKEND:-database}"
manage() { .venv/bin/python manage.py "$@"; }

# What is due, each minute. It sleeps in the background too, or it would hear of the end a minute late.
tick() {
    trap 'kill $! 2>/dev/null; exit' TERM
    while :; do
        sleep 60 &
        wait $!
        manage tick || true  # the next minute tries again
    done
}

mkdir -p "${VAR_DIR:-var}"
manage migrate --verbosity 0
manage createcachetable
manage build_dictionary
manage fill_demo
manage reindex --if-needed
manage annotate --verbosity 0

# All run in the background, so that this shell hears a signal at once and can pass it on.
stop() {
    trap - INT TERM EXIT
    # shellcheck disable=SC2086  # one word a process
    kill $running 2>/dev/null || true
    wait
}
running=
trap stop EXIT
trap 'stop; exit 130' INT
trap 'stop; exit 143' TERM

.venv/bin/python manage.py db_worker --verbosity 0 &
running="$running $!"
tick &
running="$running $!"
manage demo_members
printf '(Ctrl-C stops it.)\n\n'
.venv/bin/python manage.py runserver "127.0.0.1:$port" &
running="$running $!"
wait $!
