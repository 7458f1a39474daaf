"""The prompts a new site begins with."""

import json
from pathlib import Path

from django.db import migrations

STARTER = Path(__file__).parent.parent / "starter" / "prompts.json"


def fill(apps, schema_editor):
    Prompt = apps.get_model("feed", "Prompt")
    for order, texts in enumerate(json.loads(STARTER.read_text("utf8")), 1):
        columns = {f"text_{code.replace('-', '_')}": text for code, text in texts.items()}
        Prompt.objects.create(order=order * 10, text=texts["en"], **columns)


class Migration(migrations.Migration):
    dependencies = [("feed", "0001_initial")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
