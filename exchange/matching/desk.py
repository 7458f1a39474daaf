"""In which order the can-help desk shows what waits. Pure."""

from datetime import timedelta

PROMISE = timedelta(hours=24)
"""Within which a question should have its first answer."""


def place(age: timedelta, *, offered_to_me: bool, being_answered: bool) -> tuple:
    """A sort key, the first place first: what I was asked for, then who waited longest, so that nobody is forgotten.

    What somebody is answering right now comes last. So does what has waited past the promise, while fresher questions
    can still be answered in time: it has climbed to the greeters and the moderators' board meanwhile.
    """
    return (being_answered, not offered_to_me, age > PROMISE, -age)
