"""The first minutes: a few questions, each of which can be skipped, then the house rules, then where they were going.

A room on a higher floor adds a step by putting its view's name into ONBOARDING_STEPS and building the view on
`accounts.views.onboarding.StepView`.
"""

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.shortcuts import resolve_url
from django.urls import reverse
from django.utils import timezone

from accounts.models import User

LAST = "welcome_rules"


def steps() -> list[str]:
    return [*settings.ONBOARDING_STEPS, LAST]


def first_url() -> str:
    return reverse(steps()[0])


def after(step: str) -> str:
    return reverse(steps()[steps().index(step) + 1])


def finish(user: User) -> None:
    user.onboarded_at = user.onboarded_at or timezone.now()
    user.save(update_fields=["onboarded_at"])


def onward(next_url: str) -> str:
    """Where they were going before they joined; never out of the site."""
    return next_url if next_url and get_adapter().is_safe_url(next_url) else resolve_url(settings.LOGIN_REDIRECT_URL)
