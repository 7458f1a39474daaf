"""What the topics a new site begins with are also called, and which is part of which."""

import json
from pathlib import Path

from django.db import migrations

STARTER = Path(__file__).parent.parent / "starter" / "topic_synonyms.json"


def fill(apps, schema_editor):
    Topic, TopicAlias = apps.get_model("posts", "Topic"), apps.get_model("posts", "TopicAlias")
    topics = {topic.slug: topic for topic in Topic.objects.all()}
    for slug, said in json.loads(STARTER.read_text("utf8")).items():
        if slug not in topics:  # a moderator took it away
            continue
        Topic.objects.filter(slug=slug).update(parent=topics.get(said["parent"]))
        for text in said["also"]:
            TopicAlias.objects.get_or_create(text=text, defaults={"topic": topics[slug]})


class Migration(migrations.Migration):
    dependencies = [("posts", "0003_topic_tree")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
