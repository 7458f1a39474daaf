"""What a new site begins with: the house rules, the reasons to report, and reasons ready to be given with a decision."""

import json
from pathlib import Path

from django.db import migrations

STARTER = Path(__file__).parent.parent / "starter"


def read(name):
    return json.loads((STARTER / f"{name}.json").read_text("utf8"))


def in_three_languages(row, *fields):
    columns = {}
    for field in fields:
        columns[field] = row[field]["en"]
        columns |= {f"{field}_{code.replace('-', '_')}": text for code, text in row[field].items()}
    return columns


def fill(apps, schema_editor):
    Rule, Reason, ReasonTemplate = (
        apps.get_model("moderation", name) for name in ("Rule", "Reason", "ReasonTemplate")
    )
    rules = {
        row["code"]: Rule.objects.create(
            code=row["code"], order=order * 10, **in_three_languages(row, "title", "text")
        )
        for order, row in enumerate(read("rules"), 1)
    }
    for order, row in enumerate(read("reasons"), 1):
        Reason.objects.create(
            slug=row["slug"],
            severity=row["severity"],
            rule=rules[row["rule"]],
            order=order * 10,
            **in_three_languages(row, "name", "words"),
        )
    for order, row in enumerate(read("templates"), 1):
        ReasonTemplate.objects.create(
            rule=rules[row["rule"]], order=order * 10, **in_three_languages(row, "title", "text")
        )


class Migration(migrations.Migration):
    dependencies = [("moderation", "0001_initial")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
