"""The automatic rules, in the order in which they read."""

from .asks_a_minor import AsksAMinor
from .base import AutomaticRule, Passage
from .links_by_newcomers import LinksByNewcomers
from .outside_contact import OutsideContact

RULES: list[AutomaticRule] = [AsksAMinor(), OutsideContact(), LinksByNewcomers()]
BY_SLUG = {rule.slug: rule for rule in RULES}

__all__ = ["RULES", "AutomaticRule", "Passage", "by_slug"]


def by_slug(slug: str) -> AutomaticRule | None:
    return BY_SLUG.get(slug)
