#!/bin/sh
# Sees to what the tests need beyond Python: a browser, fonts for Chinese and emoji, PostgreSQL, gettext.
# As root on Debian it installs what is missing. Else it says what to install; those tests are then skipped, or fail in CI.
set -eu

missing=
need() { missing="$missing $1"; }
command -v "${CHROMIUM:-chromium}" >/dev/null || command -v chromium-browser >/dev/null || need chromium
find /usr/share/fonts ~/.fonts ~/.local/share/fonts -iname 'NotoSansCJK*' 2>/dev/null | grep -q . || need fonts-noto-cjk
find /usr/share/fonts ~/.fonts ~/.local/share/fonts -iname 'NotoColorEmoji*' 2>/dev/null | grep -q . || need fonts-noto-color-emoji
command -v initdb >/dev/null || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || need postgresql
command -v msgmerge >/dev/null || need gettext
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing for the tests:$missing"
    log=$(mktemp)
    # shellcheck disable=SC2086  # one word a package
    if apt-get update -qq >"$log" 2>&1 &&
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >>"$log" 2>&1; then
        rm "$log"
        exit 0
    fi
    tail -n 20 "$log" >&2
fi
echo "The tests need more than Python. Please install:  sudo apt-get install$missing" >&2
[ -z "${CI:-}" ]
