"""What matching leaves for the worker."""

from django_tasks import task


@task()
def climb_first(post: int) -> None:
    """Ask the first people without waiting for the tick."""
    from exchange.matching.climbing import climb

    climb(only=post)
