#!/bin/sh
# Writes requirements.txt and requirements-dev.txt from the .in files: exact versions and hashes, for every platform.
set -eu
cd "$(dirname "$0")/.."

uv=$(command -v uv || true)
if [ -z "$uv" ]; then
    uv=var/uv/bin/uv
    [ -x "$uv" ] || { .venv/bin/python -m venv var/uv && var/uv/bin/python -m pip install --quiet uv; }
fi
for name in requirements requirements-dev; do
    "$uv" pip compile --quiet --universal --generate-hashes --python-version 3.11 \
        --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" \
        "$@" "$name.in" -o "$name.txt"
done
