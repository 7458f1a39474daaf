"""The topics a new site begins with; moderators rename, add and order them in the admin."""

import json
from pathlib import Path

from django.db import migrations

STARTER = Path(__file__).parent.parent / "starter" / "topics.json"


def fill(apps, schema_editor):
    Topic = apps.get_model("posts", "Topic")
    for order, topic in enumerate(json.loads(STARTER.read_text("utf8")), 1):
        names = {f"name_{code.replace('-', '_')}": text for code, text in topic["name"].items()}
        descriptions = {f"description_{code.replace('-', '_')}": text for code, text in topic["description"].items()}
        Topic.objects.create(
            slug=topic["slug"],
            order=order * 10,
            name=topic["name"]["en"],
            description=topic["description"]["en"],
            **names,
            **descriptions,
        )


class Migration(migrations.Migration):
    dependencies = [("posts", "0001_initial")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
