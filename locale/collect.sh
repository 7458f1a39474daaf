#!/bin/sh
# Gathers every translatable text into the catalogues of 简体 and 繁體, keeping what is translated, and compiles them.
# Sorted, and without line numbers or dates, so that two people's changes seldom meet. Needs gettext.
set -eu
cd "$(dirname "$0")/.."

python=${PYTHON:-.venv/bin/python}
$python manage.py makemessages -l zh_Hans -l zh_Hant --no-location --no-wrap --no-obsolete --verbosity 0 \
    --ignore '.venv/*' --ignore 'var/*' --ignore 'tests/*'
for catalogue in locale/*/LC_MESSAGES/django.po; do
    msgattrib --sort-output --no-wrap --no-obsolete "$catalogue" | grep -v '^"POT-Creation-Date:' >"$catalogue.sorted"
    mv "$catalogue.sorted" "$catalogue"
    msgfmt --check-format -o "${catalogue%.po}.mo" "$catalogue"
    msgfmt --statistics -o /dev/null "$catalogue"
done
