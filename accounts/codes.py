"""Codes sent by text: one live code for a number, kept as a digest, good for one use and few guesses.

A browser holds a ticket, never the code. The code is made when its text is sent, and answers only to that ticket, so a
code read on one phone is of no use in another browser, and a replayed session earns no new guesses.
"""

import secrets
import unicodedata
from datetime import timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac

from accounts.models import Code, WrongGuess
from exchange.lib import crypto

LENGTH = 6


class Exhausted(Exception):
    """Too many wrong codes were typed for this number today, wherever they were typed."""


def new_ticket() -> str:
    return secrets.token_urlsafe(24)


def issue(number: str, ticket: str) -> str:
    """Make the code to be texted; any older code of the number dies."""
    code = "".join(secrets.choice("0123456789") for _ in range(LENGTH))
    keep(number, ticket=digest(ticket), digest=digest(ticket, code))
    return code


def issue_none(number: str) -> None:
    """The same work for a number that gets another text instead, so that neither time nor trace tells them apart."""
    ticket = new_ticket()
    keep(number, ticket=digest(ticket), digest="")


def keep(number: str, **values) -> None:
    Code.objects.update_or_create(index=crypto.blind_index(number), defaults={**values, "sent_at": timezone.now()})


def is_right(number: str, ticket: str, typed: str) -> bool:
    """Whether `typed` is the live code of `number`, which it uses up. Raises Exhausted.

    The row is locked, so that guesses made at the same moment are counted one after another.
    """
    index = crypto.blind_index(number)
    live = Code.objects.select_for_update().filter(index=index).first()
    if WrongGuess.exhausted(index):
        raise Exhausted
    if live and live.digest and is_fresh(live) and constant_time_compare(live.digest, digest(ticket, tidy(typed))):
        live.delete()
        return True
    WrongGuess.objects.create(index=index)
    return False


def is_fresh(code: Code) -> bool:
    return timezone.now() - code.sent_at < timedelta(seconds=settings.ACCOUNT_LOGIN_BY_CODE_TIMEOUT)


def is_exhausted(number: str) -> bool:
    return WrongGuess.exhausted(crypto.blind_index(number))


def tidy(typed: str) -> str:
    """Digits as a person may type them: full width, with spaces or a dash."""
    return "".join(character for character in unicodedata.normalize("NFKC", typed) if character.isalnum())


def digest(*parts: str) -> str:
    return salted_hmac("accounts.codes", "\0".join(parts), algorithm="sha256").hexdigest()
