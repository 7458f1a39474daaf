"""Leaving: asked for with fresh proof, undone by logging in within the grace, and then for good.

What others were given stays, under "A former member"; all that told who it was goes.
"""

import secrets
from datetime import timedelta

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.db import transaction
from django.utils import timezone

from accounts import signals
from accounts.models import Closure, LanguageSkill, Phone, User

BLANK = {
    "display_name": "",
    "other_name": "",
    "about": "",
    "region": "",
    "place": "",
    "time_zone": "UTC",
    "quiet_from": None,
    "quiet_until": None,
    "languages": [],
    "is_staff": False,
    "is_superuser": False,
    "is_active": False,
}


@transaction.atomic
def ask(user: User) -> Closure:
    """From now on unseen by others, and closed when the grace is over."""
    due = timezone.now() + timedelta(days=settings.CLOSING_GRACE_DAYS)
    closure, _ = Closure.objects.update_or_create(user=user, defaults={"asked_at": timezone.now(), "due_at": due})
    user.pause()
    return closure


@transaction.atomic
def cancel(user: User) -> bool:
    """Whether there was anything to undo."""
    deleted, _ = Closure.objects.filter(user=user).delete()
    if deleted:
        user.resume()
    return bool(deleted)


def close_those_due() -> int:
    due = list(Closure.objects.due().select_related("user"))
    for closure in due:
        close(closure.user)
    return len(due)


@transaction.atomic
def close(user: User) -> None:
    for name, value in BLANK.items():
        setattr(user, name, value)
    user.handle = f"gone-{secrets.token_hex(6)}"
    user.closed_at = timezone.now()
    user.set_unusable_password()
    user.save()
    user.groups.clear()
    user.user_permissions.clear()
    for model in (Phone, LanguageSkill, Authenticator, Closure):
        model.objects.filter(user=user).delete()
    end_sessions(user)
    signals.member_closed.send(sender=User, user=user)


def end_sessions(user: User) -> None:
    for session in UserSession.objects.filter(user=user):
        session.end()
