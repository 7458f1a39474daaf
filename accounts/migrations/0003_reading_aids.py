from django.db import migrations, models


def put_together(apps, schema_editor):
    users = apps.get_model("accounts", "User").objects
    for readings in ("pinyin", "zhuyin"):
        users.filter(readings=readings).update(aids=[readings])


def take_apart(apps, schema_editor):
    users = apps.get_model("accounts", "User").objects
    for user in users.exclude(aids=[]):
        readings = next((slug for slug in user.aids if slug in ("pinyin", "zhuyin")), "none")
        users.filter(pk=user.pk).update(readings=readings)


class Migration(migrations.Migration):
    dependencies = [("accounts", "0002_wants_advice")]

    operations = [
        migrations.AddField("user", "aids", models.JSONField(blank=True, default=list, verbose_name="reading aids")),
        migrations.RunPython(put_together, take_apart),
        migrations.RemoveField("user", "readings"),
        migrations.AlterField(
            "user",
            "script",
            models.CharField(
                blank=True,
                choices=[
                    ("", "As the author wrote"),
                    ("zh-hans", "Simplified"),
                    ("zh-hant", "Traditional"),
                    ("zh-tw", "Traditional, in Taiwan’s wording"),
                    ("zh-hk", "Traditional, in Hong Kong’s characters"),
                ],
                max_length=7,
                verbose_name="Chinese characters",
            ),
        ),
    ]
