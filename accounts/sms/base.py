"""What every gateway for texts shares, and how to add one.

A gateway carries a `Message` to a phone. To add one:

1. Write `accounts/sms/<name>.py` with a subclass of `Gateway`: give it a `name` and a `send`. Read what it needs from
   `settings` inside `send`, so that the site starts without it, and add those settings to exchange/settings.py under
   “Text messages” and to the table in README.md.
2. Answer with a `Receipt` once the gateway has taken the text. Raise `Refused` when this number can get no text at all,
   whoever carries it; raise `Unavailable` for all else, and the next gateway in `SMS_ROUTES` gets its turn. Reach the
   gateway through `accounts.sms.http`, which turns a silent line into `Unavailable`.
3. Add it to the list in `accounts/sms/__init__.py`.
4. Test it in tests/accounts/sms/ against a local server that checks what it signs and replays what it answers,
   refusals included.

Never log a number or a text: `accounts.sms.sending` logs each attempt, masked.
"""

from dataclasses import dataclass, field

from accounts import phones


class Undelivered(Exception):
    """The text was not taken. `code` is the gateway's own name for the reason, and is safe to log."""

    def __init__(self, code: str):
        super().__init__(code)
        self.code = code


class Refused(Undelivered):
    """This number gets no text from anyone: it does not exist, or its owner asked to be left alone."""


class Unavailable(Undelivered):
    """This gateway cannot help now: down, too busy, out of money, badly set up. Another may."""


@dataclass(frozen=True)
class Message:
    """A text on its way. `kind`, `language` and `words` serve gateways that send only what was registered with them."""

    number: str = field(repr=False)
    text: str = field(repr=False)
    kind: str = "code"
    language: str = "en"
    words: dict[str, str] = field(default_factory=dict, repr=False)

    @property
    def country(self) -> str:
        return phones.country_of(self.number)

    def __str__(self) -> str:
        return f"{self.kind} to {phones.masked(self.number)}"


@dataclass(frozen=True)
class Receipt:
    """A gateway's word that it has taken a text, with its own reference for asking after it."""

    gateway: str
    reference: str = ""


class Gateway:
    name = ""

    def send(self, message: Message) -> Receipt:
        """Hand the text over. Raises Refused or Unavailable."""
        raise NotImplementedError
