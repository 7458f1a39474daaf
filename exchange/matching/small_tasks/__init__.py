"""Help that takes ten seconds, in the order it is offered."""

from .base import SmallTask, Task
from .correct import Correct
from .translate import Translate
from .vote import Vote

SMALL_TASKS: tuple[SmallTask, ...] = (Vote(), Correct(), Translate())


def by_slug(slug: str) -> SmallTask:
    """Raises KeyError for a slug that is none."""
    return {task.slug: task for task in SMALL_TASKS}[slug]


def next_for(reader) -> Task | None:
    """At most a query for each of the family."""
    return next((found for task in SMALL_TASKS if (found := task.find(reader))), None)


__all__ = ["SMALL_TASKS", "SmallTask", "Task", "by_slug", "next_for"]
