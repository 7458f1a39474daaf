"""Coming in by every door, for tests: what a person types, and the texts they get."""

from datetime import timedelta

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import Phone, User
from accounts.sms.memory import outbox

MEI, ANA, STRANGER = "+8613800138000", "+525512345678", "+14155552671"
WRONG = "000000"


def typed(number: str, field: str = "phone") -> dict[str, str]:
    """A number as it is typed with its plus sign, whatever the picker says."""
    return {f"{field}_country": "CN", f"{field}_national": number}


def member(number: str, password: str | None = None, **fields) -> User:
    """Someone who joined and proved their number yesterday."""
    user = User.objects.create_user(password=password, age_band="18+", **fields)
    User.objects.filter(pk=user.pk).update(last_login=timezone.now() - timedelta(days=1))
    Phone.objects.give(user, number, verified=True)
    user.refresh_from_db()
    return user


def sign_up(client: Client, number: str, **more):
    next_url = f"?next={more.pop('next')}" if "next" in more else ""
    return client.post(reverse("account_signup") + next_url, typed(number) | {"age_band": "18+"} | more)


def verify(client: Client, code: str, **more):
    return client.post(reverse("account_verify_phone"), {"code": code, **more})


def join(client: Client, number: str) -> User:
    sign_up(client, number)
    verify(client, code_for(number))
    return User.objects.get_by_phone(number)


def ask_code(client: Client, number: str):
    return client.post(reverse("account_request_login_code"), typed(number))


def confirm(client: Client, code: str, **more):
    return client.post(reverse("account_confirm_login_code"), {"code": code, **more})


def log_in(client: Client, number: str):
    ask_code(client, number)
    return confirm(client, code_for(number))


def log_in_by_password(client: Client, number: str, password: str):
    return client.post(reverse("account_login"), typed(number, "login") | {"password": password})


def prove(client: Client, number: str, page: str):
    """The fresh code that stands before `page`."""
    step = client.get(page)["Location"]
    client.post(step, {"action": "send", "next": page})
    return client.post(step, {"code": code_for(number), "next": page})


def code_for(number: str) -> str:
    return next(text.words["code"] for text in reversed(outbox) if text.number == number and text.kind == "code")


def texts_to(number: str) -> list[str]:
    return [text.kind for text in outbox if text.number == number]


def who(client: Client) -> User | None:
    return User.objects.filter(pk=client.session.get("_auth_user_id")).first()
