"""The topics as a tree with their counts, and which of them belong together."""

from collections import defaultdict

from django.db.models import Count, Q

from exchange.posts.models import Post, Topic

RELATED = 5


def counted():
    shown = Q(posts__withdrawn_at=None, posts__hidden_at=None)
    return Topic.objects.annotate(post_count=Count("posts", filter=shown)).order_by("order", "slug")


def tree() -> list[tuple[Topic, list[Topic]]]:
    """Each topic that is part of none, with all that are part of it. One query."""
    everything = list(counted())
    known = {topic.pk for topic in everything}
    inside: dict[int, list[Topic]] = defaultdict(list)
    for topic in everything:
        if topic.parent_id in known:
            inside[topic.parent_id].append(topic)
    tops = [topic for topic in everything if topic.parent_id not in known]
    return [(topic, below(topic, inside)) for topic in tops]


def below(topic: Topic, inside: dict[int, list[Topic]]) -> list[Topic]:
    """In the order of the tree; a ring of parents, which an admin may make by mistake, is walked once."""
    found: list[Topic] = []
    waiting = list(inside[topic.pk])
    while waiting:
        first = waiting.pop(0)
        if first != topic and first not in found:
            found.append(first)
            waiting = [*inside[first.pk], *waiting]
    return found


def related(topic: Topic) -> list[Topic]:
    """Parts of it first, then those that most posts have beside it. One query."""
    together = Q(posts__in=Post.objects.shown().filter(topics=topic))
    others = Topic.objects.exclude(pk=topic.pk).exclude(pk=topic.parent_id or 0)
    others = others.annotate(together=Count("posts", filter=together, distinct=True))
    some = others.filter(Q(together__gt=0) | Q(parent=topic)).order_by("-together", "order")
    return sorted(some, key=lambda each: each.parent_id != topic.pk)[:RELATED]
