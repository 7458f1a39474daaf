"""The ladder as delivered, questions that wait already, and what moderators may do here."""

from django.db import migrations
from django.utils import timezone

from exchange.matching.ladder import STEPS

MODERATORS = "moderators"
MAY = {
    "climb": ["view"],
    "rung": ["view", "add", "change"],
    "greeter": ["view", "add", "change"],
}


def build(apps, schema_editor):
    Rung = apps.get_model("matching", "Rung")
    for number, step in enumerate(STEPS, 1):
        minutes = int(step.wait.total_seconds() // 60)
        Rung.objects.create(order=number * 10, reach=step.reach, people=step.people, minutes=minutes)


def begin(apps, schema_editor):
    """The first runs end those that were answered."""
    Climb, HelpRequest = apps.get_model("matching", "Climb"), apps.get_model("posts", "HelpRequest")
    asked = HelpRequest.objects.values_list("post", "post__created_at")
    now = timezone.now()
    Climb.objects.bulk_create(
        [Climb(post_id=post, began_at=at, due_at=now) for post, at in asked], batch_size=500
    )


def allow(apps, schema_editor):
    Group, Permission = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")
    ContentType = apps.get_model("contenttypes", "ContentType")
    group, _new = Group.objects.get_or_create(name=MODERATORS)
    for model, acts in MAY.items():
        content_type, _new = ContentType.objects.get_or_create(app_label="matching", model=model)
        for act in acts:
            name = f"Can {act} {apps.get_model('matching', model)._meta.verbose_name_raw}"
            permission, _new = Permission.objects.get_or_create(
                content_type=content_type, codename=f"{act}_{model}", defaults={"name": name}
            )
            group.permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [("matching", "0001_initial"), ("moderation", "0004_moderators"), ("posts", "0002_starter_topics")]

    operations = [
        migrations.RunPython(build, migrations.RunPython.noop),
        migrations.RunPython(begin, migrations.RunPython.noop),
        migrations.RunPython(allow, migrations.RunPython.noop),
    ]
