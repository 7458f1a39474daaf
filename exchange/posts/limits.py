"""How much one member may write in a while, and what they are told when it is too much.

The rates stand in settings.LIMITS, one a kind of writing, and each can be set by environment.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from exchange.lib import ratelimit
from exchange.posts.refusals import NotNow

_unlimited = ContextVar("unlimited", default=False)


@contextmanager
def unlimited() -> Iterator[None]:
    """For what the site writes by itself, such as demo content: nothing is counted, so nothing is too much."""
    before = _unlimited.set(True)
    try:
        yield
    finally:
        _unlimited.reset(before)


def spend(act: str, member) -> None:
    """Count one `act` of `member`. Raises NotNow, saying when to come back."""
    if _unlimited.get():
        return
    verdict = ratelimit.allow(act, str(member.pk), settings.LIMITS[act])
    if not verdict.allowed:
        raise NotNow(
            _("That was a lot in a short time. Please come back %(when)s; your text is kept.")
            % {
                "when": wait(verdict.retry_after),
            }
        )


def wait(seconds: int) -> str:
    """`in 40 seconds`, `in 5 minutes`, `in 3 hours`."""
    if seconds < 90:
        return ngettext("in %(n)d second", "in %(n)d seconds", seconds) % {"n": seconds}
    minutes = -(-seconds // 60)
    if minutes < 90:
        return ngettext("in %(n)d minute", "in %(n)d minutes", minutes) % {"n": minutes}
    hours = -(-minutes // 60)
    return ngettext("in %(n)d hour", "in %(n)d hours", hours) % {"n": hours}


def require(act: str, member) -> None:
    """Raises NotNow when a moderator's decision keeps `member` from `act`."""
    if not member.may(act):
        raise NotNow(
            _("A moderator’s decision keeps you from this for now. You can read it, and appeal, in your inbox.")
        )
