"""The log of moderation can be added to and read; the database refuses the rest."""

from django.db import migrations

from exchange.moderation import guard


class Migration(migrations.Migration):
    dependencies = [("moderation", "0002_house_rules")]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: guard.put_up(schema_editor.connection),
            lambda apps, schema_editor: guard.take_down(schema_editor.connection),
        )
    ]
