"""The phone that proves a member is a person: sealed, and found again only through a keyed index."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts import phones
from exchange.lib import crypto


class PhoneQuerySet(models.QuerySet["Phone"]):
    def of_number(self, number: str):
        """Rows with this E.164 number, verified or not."""
        return self.filter(index=crypto.blind_index(number))

    def verified(self):
        """Only these prove anything: a number typed by someone who never received its code belongs to nobody."""
        return self.exclude(verified_at=None)

    def give(self, user, number: str, *, verified: bool) -> "Phone":
        """This is now the member's number. Raises IntegrityError where it is verified and someone else proved it."""
        phone = self.filter(user=user).first() or self.model(user=user)
        if phone.pk and phone.number == number and phone.verified_at:
            return phone
        phone.number = number
        phone.country = phones.country_of(number)
        phone.verified_at = timezone.now() if verified else None
        phone.save()
        return phone


class Phone(models.Model):
    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="phone")
    sealed = models.BinaryField()
    index = models.CharField(max_length=64, db_index=True)
    country = models.CharField(max_length=2, blank=True)
    verified_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(default=timezone.now)

    objects = PhoneQuerySet.as_manager()

    class Meta:
        verbose_name = _("phone")
        verbose_name_plural = _("phones")
        constraints = [
            models.UniqueConstraint(
                "index", name="verified_phone_unique", condition=models.Q(verified_at__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return f"phone of {self.user_id}"

    @property
    def number(self) -> str:
        """E.164, opened. Never show it or log it: pages and logs take `accounts.phones.masked`."""
        return crypto.unseal(bytes(self.sealed))

    @number.setter
    def number(self, value: str) -> None:
        self.sealed = crypto.seal(value)
        self.index = crypto.blind_index(value)
