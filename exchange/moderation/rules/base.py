"""Automatic rules: each reads a text as it is published and may ask a moderator to look. It never hides anything.

To add one:

1. a file here with a subclass of AutomaticRule: a slug, a label, the slug of the Reason it reports under, and `find`,
   which takes a Passage and returns the part that caught its eye, or an empty text;
2. a line in RULES in `__init__.py`;
3. a table in tests/moderation/rules/ of what it notices, and above all of what it must leave alone: on a site about
   language, people write about adding each other on WeChat all the time.

`find` is pure: all it may know is in the Passage.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Passage:
    """A text and what a rule may know about who wrote it and who reads it."""

    text: str
    days_since_joined: int = 0
    times_helped: int = 0
    is_author_protected: bool = False
    speaks_to_protected: bool = False


class AutomaticRule:
    slug: str
    label: str
    reason: str

    def find(self, passage: Passage) -> str:
        """The part of the text that a moderator should look at; empty when there is none."""
        raise NotImplementedError
