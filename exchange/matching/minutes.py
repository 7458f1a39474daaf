"""How long an answer may take, so that people with two minutes find what takes two."""

from exchange.posts.models import Post

EASY = 3
LONG_TEXT = 400  # characters that add a minute


def minutes_for(post: Post) -> int:
    return post.request.how.minutes + len(post.body) // LONG_TEXT


def is_easy(post: Post) -> bool:
    """For those who help for the first time."""
    return minutes_for(post) <= EASY
