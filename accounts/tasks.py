"""What accounts leave for the worker. The table of tasks is readable by operators, so secrets in it are sealed."""

import base64

from django_tasks import task

from accounts.sms import sending
from exchange.lib import crypto


@task()
def deliver_text(secret: str) -> None:
    sending.deliver(sending.unpacked(opened(secret)))


def sealed(text: str) -> str:
    """Fit to lie in a table: neither number nor code can be read from it."""
    return base64.b64encode(crypto.seal(text)).decode("ascii")


def opened(secret: str) -> str:
    return crypto.unseal(base64.b64decode(secret))
