"""Sending a text: written in the reader's language, within the budget, through the first gateway that takes it.

`send` is for those who have something to say; it leaves the rest to a task, so that nobody waits for a gateway and
nobody can tell by the clock whether a text went out.
"""

import json
import logging
from dataclasses import asdict

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation

from accounts import dev_phone, phones

from . import budget, routes
from .base import Message, Receipt, Refused, Unavailable

log = logging.getLogger("accounts.sms")

KINDS = ("code", "unknown_account", "account_exists", "phone_changed", "password_changed")
"""Each has its words in templates/sms/<kind>.txt."""


def send(number: str, kind: str, language: str, context: dict[str, str] | None = None) -> bool:
    """Have `kind` texted to an E.164 number. False when today's budget is spent, and nothing was or will be sent."""
    from accounts.tasks import deliver_text, sealed

    if not budget.spend(number):
        log.warning("no %s to %s: today's budget for texts is spent", kind, phones.masked(number))
        return False
    deliver_text.enqueue(sealed(packed(written(number, kind, language, context or {}))))
    return True


def written(number: str, kind: str, language: str, context: dict[str, str]) -> Message:
    """The text as its reader will see it. One line: a gateway charges for blank ones too."""
    if kind not in KINDS:
        raise ValueError(f"No text is called {kind!r}.")
    words = {key: str(value) for key, value in context.items()}
    with translation.override(language):
        text = " ".join(render_to_string(f"sms/{kind}.txt", words).split())
    return Message(number, text, kind, language, words)


def deliver(message: Message) -> Receipt | None:
    """Try the country's gateways in order. None when no one took it, which the log explains."""
    if settings.DEBUG:
        dev_phone.keep(message)
    for gateway in routes.gateways_for(message.country):
        try:
            receipt = gateway.send(message)
        except Refused as refusal:
            log.warning("%s: %s refuses this number: %s", message, gateway.name, refusal.code)
            return None
        except Unavailable as trouble:
            log.error("%s: %s is unavailable: %s", message, gateway.name, trouble.code)
        except Exception as stumble:
            # Ours to mend, but this person's text goes first. Its words may hold the text, so only its kind is told.
            log.error("%s: %s stumbled: %s", message, gateway.name, type(stumble).__name__)
        else:
            log.info("%s: taken by %s %s", message, gateway.name, receipt.reference)
            return receipt
    log.error("%s: no gateway took it", message)
    return None


def packed(message: Message) -> str:
    return json.dumps(asdict(message), ensure_ascii=False)


def unpacked(text: str) -> Message:
    return Message(**json.loads(text))
