"""Reasons why something cannot be done, in the reader's language. Views show them; nothing is lost."""


class Refused(Exception):  # noqa: N818  (it is not an error but an answer)
    """Carries a translated sentence for the person who asked for it."""

    def __init__(self, reason) -> None:
        super().__init__(reason)
        self.reason = reason


class NotYours(Refused):
    """Only its author may."""


class NotNow(Refused):
    """Not in this state: locked, withdrawn, restricted, too often."""


class EditedMeanwhile(Refused):
    """The text changed since the form was opened; `current` is what it says now."""

    def __init__(self, reason, current) -> None:
        super().__init__(reason)
        self.current = current
