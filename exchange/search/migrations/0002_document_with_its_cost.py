from django.db import migrations

from exchange.search.backends import postgresql


def make_index_anew(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        postgresql.take_down(schema_editor.connection)
        postgresql.put_up(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]

    operations = [migrations.RunPython(make_index_anew, migrations.RunPython.noop)]
