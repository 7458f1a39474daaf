"""Authenticator apps: secrets are sealed, they are asked for, and a phone alone never talks its way around one."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.urls import reverse

from tests.accounts.doors import MEI, log_in, member, who

pytestmark = pytest.mark.django_db

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


@pytest.fixture
def mei():
    mei = member(MEI)
    TOTP.activate(mei, SECRET)
    return mei


def app_says() -> str:
    return format_hotp_value(hotp_value(SECRET, next(yield_hotp_counters_from_time())))


def test_the_secret_is_not_kept_in_clear(mei):
    assert SECRET not in str(Authenticator.objects.get(user=mei).data)


def test_a_code_by_text_is_not_enough(client, mei):
    assert log_in(client, MEI)["Location"] == reverse("mfa_authenticate")
    assert who(client) is None
    client.post(reverse("mfa_authenticate"), {"code": app_says()})
    assert who(client) == mei


def test_turning_it_off_takes_the_app_and_not_the_phone(client, mei):
    client.force_login(mei)
    step = client.get(reverse("mfa_deactivate_totp"))["Location"]
    assert step.startswith(reverse("mfa_reauthenticate"))
    refused = client.get(reverse("account_reauthenticate_code"))
    assert refused["Location"].startswith(reverse("mfa_reauthenticate"))


def test_a_log_in_by_code_does_not_count_as_proof(client, mei):
    log_in(client, MEI)
    client.post(reverse("mfa_authenticate"), {"code": app_says()})
    assert client.get(reverse("account_set_password")).status_code == 302


def test_an_account_with_an_app_is_asked_for_it_however_long_it_slept(client, mei, settings):
    settings.RECYCLED_AFTER_DAYS = 0
    assert log_in(client, MEI)["Location"] == reverse("mfa_authenticate")


@pytest.mark.django_db(transaction=True)
def test_the_first_recovery_codes_are_shown_as_soon_as_the_app_is_set_up(client):
    member(MEI)
    log_in(client, MEI)
    page = reverse("mfa_activate_totp")
    secret = client.get(page).context["form"].secret
    counter = next(yield_hotp_counters_from_time())
    response = client.post(page, {"code": format_hotp_value(hotp_value(secret, counter))}, follow=True)
    assert response.redirect_chain == [(reverse("mfa_view_recovery_codes"), 302)]
    assert response.context["unused_codes"]
