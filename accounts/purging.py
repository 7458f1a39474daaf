"""What is not kept longer than it is needed."""

from datetime import timedelta

from django.conf import settings
from django.utils import timezone

from accounts.models import Code, User, WrongGuess


def forget_codes() -> int:
    """Codes and wrong guesses that no longer count."""
    yesterday = timezone.now() - timedelta(hours=24)
    return (
        Code.objects.filter(sent_at__lt=yesterday).delete()[0] + WrongGuess.objects.filter(at__lt=yesterday).delete()[0]
    )


def purge_unverified() -> int:
    """Accounts begun with a number whose code was never typed."""
    before = timezone.now() - timedelta(hours=settings.UNVERIFIED_KEPT_HOURS)
    return User.objects.unverified().filter(date_joined__lt=before).delete()[0]
