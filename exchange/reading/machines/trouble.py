"""Why a machine gave no translation. Each carries a `code` that is safe to log: no text, no key."""


class Trouble(Exception):  # noqa: N818  (its kinds are named for what happened)
    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class NotConfigured(Trouble):
    """It was not told all it needs, or its address or key is wrong: only who runs the site can mend it."""


class Refused(Trouble):
    """It does not translate this text, and would not later: a pair of languages it lacks, or too much at once."""


class OverQuota(Trouble):
    """It has done enough for now. `retry_after`: seconds until it is worth asking again."""

    def __init__(self, code: str, retry_after: int) -> None:
        super().__init__(code)
        self.retry_after = retry_after


class Unavailable(Trouble):
    """Down, too slow, or answering with something that is no answer. Soon it may be well again."""
