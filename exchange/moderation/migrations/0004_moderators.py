"""The group of moderators, who may do what their work needs and nothing more: no members, no phones, no groups."""

from django.db import migrations

MODERATORS = "moderators"

MAY = {
    ("moderation", "case"): ["view", "moderate"],
    ("moderation", "report"): ["view"],
    ("moderation", "decision"): ["view", "add"],
    ("moderation", "appeal"): ["view"],
    ("moderation", "logentry"): ["view"],
    ("moderation", "rule"): ["view"],
    ("moderation", "reason"): ["view"],
    ("moderation", "reasontemplate"): ["view", "add", "change"],
    ("posts", "post"): ["view"],
    ("posts", "comment"): ["view"],
    ("posts", "correction"): ["view"],
    ("posts", "translation"): ["view"],
    ("posts", "topic"): ["view", "add", "change"],
}


def found(apps, schema_editor):
    # Permissions come into being after all migrations, so those needed here are made now, under the same names.
    Group, Permission = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")
    ContentType = apps.get_model("contenttypes", "ContentType")
    group, _new = Group.objects.get_or_create(name=MODERATORS)
    for (app, model), acts in MAY.items():
        content_type, _new = ContentType.objects.get_or_create(app_label=app, model=model)
        for act in acts:
            codename = act if act == "moderate" else f"{act}_{model}"
            permission, _new = Permission.objects.get_or_create(
                content_type=content_type,
                codename=codename,
                defaults={"name": name_of(apps, app, model, act)},
            )
            group.permissions.add(permission)


def name_of(apps, app, model, act):
    if act == "moderate":
        return "May claim cases and decide them"
    return f"Can {act} {apps.get_model(app, model)._meta.verbose_name_raw}"


class Migration(migrations.Migration):
    dependencies = [
        ("moderation", "0003_append_only_log"),
        ("posts", "0002_starter_topics"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(found, migrations.RunPython.noop)]
