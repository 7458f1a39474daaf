"""Twilio's Messages resource, API of 2010-04-01: a form behind basic authentication."""

from django.conf import settings

from . import http
from .base import Gateway, Message, Receipt, Refused, Unavailable

# Twilio's error dictionary: these are about the number itself, so no other gateway would do better.
NUMBER_REFUSED = {
    21211,  # the To number is not valid
    21214,  # the To number cannot be reached
    21217,  # the To number does not appear to be valid
    21265,  # the To number cannot be a short code
    21610,  # its owner answered STOP
    21614,  # not a mobile number
}


class Twilio(Gateway):
    name = "twilio"

    def send(self, message: Message) -> Receipt:
        account, token = settings.TWILIO_ACCOUNT_SID, settings.TWILIO_AUTH_TOKEN
        if not (account and token and sender()):
            raise Unavailable("not set up")
        url = f"{settings.TWILIO_URL}/2010-04-01/Accounts/{account}/Messages.json"
        form = {"To": message.number, "Body": message.text, **sender()}
        answer = http.post(url, data=form, auth=(account, token))
        body = http.body_of(answer)
        if answer.status_code == 201:
            return Receipt(self.name, str(body.get("sid", "")))
        code = body.get("code")
        raise (Refused if code in NUMBER_REFUSED else Unavailable)(str(code or f"HTTP {answer.status_code}"))


def sender() -> dict[str, str]:
    """A messaging service chooses the best number for each country; a single number serves a small site."""
    if settings.TWILIO_MESSAGING_SERVICE_SID:
        return {"MessagingServiceSid": settings.TWILIO_MESSAGING_SERVICE_SID}
    return {"From": settings.TWILIO_FROM} if settings.TWILIO_FROM else {}
