"""The house rules a new site begins with; its keepers edit them in the admin."""

import json
from pathlib import Path

from django.db import migrations

STARTER = Path(__file__).parent.parent / "starter" / "guidelines.json"


def columns(field, texts):
    return {f"{field}_{code.replace('-', '_')}": text for code, text in texts.items()}


def fill(apps, schema_editor):
    Guideline = apps.get_model("pages", "Guideline")
    for order, rule in enumerate(json.loads(STARTER.read_text("utf8")), 1):
        Guideline.objects.create(
            slug=rule["slug"],
            order=order,
            title=rule["title"]["en"],
            body=rule["body"]["en"],
            **columns("title", rule["title"]),
            **columns("body", rule["body"]),
        )


class Migration(migrations.Migration):
    dependencies = [("pages", "0001_initial")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
