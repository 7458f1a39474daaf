"""What members are here for, as other rooms ask it."""

from collections import defaultdict

from exchange.social.models import TopicInterest


def of_members(pks: list[int]) -> dict[int, set[int]]:
    """Topics by member."""
    found: dict[int, set[int]] = defaultdict(set)
    for member, topic in TopicInterest.objects.filter(member__in=pks).values_list("member", "topic"):
        found[member].add(topic)
    return found
