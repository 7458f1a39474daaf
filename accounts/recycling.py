"""Numbers change hands. After a long sleep, a code alone no longer proves that its reader is the member it belonged to.

They may show that they are, with the account's password or its name. Otherwise the number can only be released: the
account stays as it was, without its phone, and the number is free to begin anew.
"""

from datetime import timedelta

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.account.models import Login
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone

from accounts import signals
from accounts.models import User

TRIES = 3


def must_ask(request: HttpRequest, login: Login) -> bool:
    """Only after a code and nothing else; a second factor asks better questions than we can."""
    user = login.user
    if user is None or login.signup or is_mfa_enabled(user):
        return False
    records = get_authentication_records(request, user)
    return bool(records) and records[-1]["method"] == "code" and is_asleep(user)


def is_asleep(user: User) -> bool:
    seen = user.last_login or user.date_joined
    return timezone.now() - seen > timedelta(days=settings.RECYCLED_AFTER_DAYS)


def is_shown(user: User, answer: str) -> bool:
    """The password where there is one; else the handle or a name, which a stranger with the number does not know."""
    if user.has_usable_password():
        return get_adapter().reauthenticate(user, answer)
    known = {name.casefold() for name in (user.handle, user.display_name, user.other_name) if name}
    return answer.strip().removeprefix("@").casefold() in known


def release(user: User) -> None:
    """The account keeps everything but the number."""
    user.phone.delete()
    signals.number_released.send(sender=User, user=user)
