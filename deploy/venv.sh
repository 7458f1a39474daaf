#!/bin/sh
# Makes .venv where there is none and installs the lock files named, each package checked against its hash.
# Uses uv where it is on the PATH. Never touches Python packages outside .venv.
set -eu
cd "$(dirname "$0")/.."

find_python() {
    for python in ${PYTHON:-} python3.11 python3.12 python3.13 python3; do
        if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$python"
            return
        fi
    done
    echo "Python 3.11 or newer is needed and was not found. On Debian: apt-get install python3" >&2
    echo "If it has a name of its own: make PYTHON=/path/to/python3.11 $*" >&2
    return 1
}

# Debian keeps ensurepip, which puts pip into a new environment, in a package of its own.
make_without_ensurepip() {
    if "$1" -m pip --version >/dev/null 2>&1; then
        echo "This Python has no ensurepip; using the pip it has, from outside."
        "$1" -m venv --clear --without-pip .venv
    elif [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        echo "This Python has no ensurepip; installing it: apt-get install python3-venv"
        { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq python3-venv; } >/dev/null
        "$1" -m venv --clear .venv
    else
        echo "This Python can't make an environment yet. On Debian: sudo apt-get install python3-venv" >&2
        return 1
    fi
}

make_venv() {
    python=$(find_python)
    echo "Making .venv with $("$python" --version)"
    if command -v uv >/dev/null; then
        uv venv --quiet --clear --python "$(command -v "$python")" .venv
    elif "$python" -c 'import ensurepip' 2>/dev/null; then
        "$python" -m venv --clear .venv
    else
        make_without_ensurepip "$python"
    fi
}

install() {
    echo "Installing $1"
    if command -v uv >/dev/null; then
        uv pip install --quiet --python .venv/bin/python --require-hashes -r "$1"
    elif .venv/bin/python -m pip --version >/dev/null 2>&1; then
        .venv/bin/python -m pip install -qq --disable-pip-version-check --require-hashes -r "$1"
    else
        "$(find_python)" -m pip --python .venv/bin/python install -qq --disable-pip-version-check --require-hashes -r "$1"
    fi
}

# A venv whose Python went away (an upgrade, a moved folder) is made anew.
.venv/bin/python -c '' 2>/dev/null || make_venv
for lock in "$@"; do
    install "$lock"
done
